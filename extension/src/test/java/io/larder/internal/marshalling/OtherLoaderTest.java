package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.ValueMarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every value whose class was not of the WAR's own loader, as a class in an EAR's {@code lib} or one of a server's module, failed at every call
 * as soon as it had a text: generated code stood where it could not see the classes that it called.
 */
class OtherLoaderTest {

    /** A model as it lies in an EAR's {@code lib}: it sees nothing but the JDK and itself. */
    @SuppressWarnings("UnusedVariable")
    public static final class Model implements Supplier<Object> {

        /** A DTO. */
        public static final class Article {
            private String name = "bread";
            private int price = 5;
            private List<Tag> tags = new ArrayList<>(List.of(new Tag("new", new int[] {1})));
            private State state = State.SOLD;
        }

        record Tag(String name, int[] codes) {}

        enum State {
            SOLD
        }

        /** A list with a form of its own, as a server's module has. */
        static final class Bag extends ArrayList<Object> {
            private static final long serialVersionUID = 1L;
            private String role = "articles";

            private void writeObject(java.io.ObjectOutputStream out) throws IOException {
                out.defaultWriteObject();
                out.writeUTF(role);
            }

            private void readObject(java.io.ObjectInputStream in) throws IOException, ClassNotFoundException {
                in.defaultReadObject();
                role = in.readUTF();
            }
        }

        @Override
        public Object get() {
            Bag bag = new Bag();
            bag.add(new Article());
            bag.add(new Tag("old", new int[] {2}));
            return bag;
        }
    }

    /** Defines the model itself, and sees the JDK besides. */
    private static final class ModelLoader extends ClassLoader {

        ModelLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.startsWith(Model.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            try (InputStream in =
                    OtherLoaderTest.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        factory.close();
    }

    private static Object value(ClassLoader loader) throws ReflectiveOperationException {
        return ((Supplier<?>) loader.loadClass(Model.class.getName())
                        .getDeclaredConstructor()
                        .newInstance())
                .get();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Assertion({"D2", "D7"})
    void value_of_a_parent_loader_is_copied(boolean persistent) throws Exception {
        ClassLoader library = new ModelLoader();
        ClassLoader war = new ClassLoader(library) {};
        Object value = value(library);
        ValueMarshaller marshaller = factory.create("Shop#articles", Object.class, ValueFormat.BINARY, war, persistent);

        Marshalled marshalled = marshaller.marshal(value).marshalled();

        assertCopy(value, marshaller.unmarshal(persistent ? reread(marshalled) : marshalled));
    }

    @Test
    @Assertion("D2")
    void value_of_a_loader_that_the_bean_does_not_see_by_name_is_copied_in_memory() throws Exception {
        Object value = value(new ModelLoader());
        ClassLoader war = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};
        ValueMarshaller marshaller = factory.create("Shop#articles", Object.class, ValueFormat.BINARY, war);

        assertCopy(value, marshaller.unmarshal(marshaller.marshal(value).marshalled()));
    }

    @Test
    @Assertion("D2")
    void values_of_two_loaders_have_copies_of_their_own_classes() throws Exception {
        List<Object> value = List.of(value(new ModelLoader()), value(new ModelLoader()));
        ValueMarshaller marshaller = factory.create(
                "Shop#articles", Object.class, ValueFormat.BINARY, OtherLoaderTest.class.getClassLoader());

        assertCopy(value, marshaller.unmarshal(marshaller.marshal(value).marshalled()));
    }

    private static void assertCopy(Object value, Object copy) {
        assertNotSame(value, copy);
        assertSame(value.getClass(), copy.getClass());
        assertEquals(List.of(), GraphComparison.differences(value, copy));
    }

    private static Marshalled reread(Marshalled marshalled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        marshalled.writeTo(new DataOutputStream(bytes));
        return Marshalled.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), bytes.size());
    }
}
