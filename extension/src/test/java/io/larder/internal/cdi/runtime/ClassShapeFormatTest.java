package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.fingerprint.MarshalledShapes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that one run of an application writes and another one, with a loader of its own, compares. */
class ClassShapeFormatTest {

    private static final String QUERY = """
            public class Query implements java.io.Serializable {
                private transient int a = 1;
                private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException { out.writeInt(%s); }
            }
            """;

    @TempDir
    Path directory;

    /** The method got the argument as an {@code Object}, and the entry of the old {@code writeObject} was a hit after the restart. */
    @Test
    @Assertion("F9")
    void entry_does_not_match_after_an_edit_of_the_code_of_an_argument() throws Exception {
        Loader before = run("a");
        byte[] shape = write(before, Set.of());

        assertTrue(format(before).matches(shape));
        assertTrue(format(run("a")).matches(shape));
        assertFalse(format(run("a + 1")).matches(shape));
        assertFalse(format(getClass().getClassLoader()).matches(shape));
    }

    @Test
    @Assertion({"F4", "F9"})
    void classes_of_value_and_arguments_are_both_compared() throws Exception {
        Loader before = run("a");
        byte[] shape = write(before, Set.of(Path.class, before.loadClass("Query")));

        assertTrue(format(run("a")).matches(shape));
        assertFalse(format(run("a - 1")).matches(shape));
        assertTrue(format(before).matches(new byte[0]));
        assertEquals(0, format(before).write(Set.of(), Set.of()).length);
    }

    private static byte[] write(Loader loader, Set<Class<?>> values) throws ClassNotFoundException {
        return format(loader).write(values, Set.of(loader.loadClass("Query")));
    }

    private static ClassShapeFormat format(ClassLoader loader) {
        return new ClassShapeFormat(
                new MarshalledShapes(FormDescriptor::writesOrReadsItself), loader, ChangeDetails.NONE);
    }

    private Loader run(String written) throws IOException {
        Path run = Files.createTempDirectory(directory, "run");
        Path source = Files.writeString(run.resolve("Query.java"), QUERY.formatted(written), StandardCharsets.UTF_8);
        List<String> arguments = List.of("-d", run.toString(), source.toString());
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        return new Loader(Files.readAllBytes(run.resolve("Query.class")));
    }

    private static final class Loader extends ClassLoader {

        private final byte[] query;

        Loader(byte[] query) {
            super(Loader.class.getClassLoader());
            this.query = query;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.equals("Query")) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, query, 0, query.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals("Query.class") ? new ByteArrayInputStream(query) : super.getResourceAsStream(name);
        }
    }
}
