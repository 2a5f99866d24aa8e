package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Generated code once looked for a class that is not public by its name alone, and by another class loader first: a bean with a class of its
 * own under a name that is there too was given objects of the other class.
 */
class SameClassNameInParentLoaderTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    @Assertion({"D2", "D7"})
    void non_public_record_has_the_class_of_the_bean_class_loader() throws Exception {
        ClassLoader beans = new ChildFirstClassLoader();
        Object value = new Object[] {point(beans), new Object[] {point(beans)}};

        Object[] copy = (Object[]) copy(beans, value);

        assertSame(beans.loadClass(SampleClasses.Point.class.getName()), copy[0].getClass());
        assertEquals(((Object[]) value)[0], copy[0]);
    }

    private Object copy(ClassLoader beans, Object value) {
        ValueMarshaller marshaller = factory.create("Shop#orders", Object.class, ValueFormat.BINARY, beans);
        return marshaller.unmarshal(marshaller.marshal(value).marshalled());
    }

    private static Object point(ClassLoader loader) throws Exception {
        var constructor =
                loader.loadClass(SampleClasses.Point.class.getName()).getDeclaredConstructor(int.class, int.class);
        constructor.setAccessible(true);
        return constructor.newInstance(1, 2);
    }
}
