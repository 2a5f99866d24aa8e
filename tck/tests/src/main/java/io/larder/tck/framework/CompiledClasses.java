package io.larder.tck.framework;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;

/** Classes from sources, for tests that deploy several versions of one class. Outside of the container only. */
public final class CompiledClasses {

    private final Map<String, byte[]> classes;

    private CompiledClasses(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** @param sources one public top-level class each, named {@code Source} or as its file would be */
    public static CompiledClasses of(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        StringWriter problems = new StringWriter();
        Stream<JavaFileObject> files = sources.entrySet().stream().map(Source::new);
        if (!compiler.getTask(
                        problems,
                        output,
                        null,
                        Stream.of("-proc:none", "-nowarn").toList(),
                        null,
                        files.toList())
                .call()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return new CompiledClasses(output.classes());
    }

    /**
     * Adds the classes of one package.
     *
     * @param folder of the archive, {@code ""} or {@code "WEB-INF/classes/"}
     */
    public <A extends Archive<A>> A addTo(A archive, String packageName, String folder) {
        classes.forEach((name, bytes) -> {
            if (name.startsWith(packageName + ".")) {
                archive.add(new ByteArrayAsset(bytes), folder + name.replace('.', '/') + ".class");
            }
        });
        return archive;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Map.Entry<String, String> source) {
            super(URI.create("string:///" + source.getKey().replace('.', '/') + ".java"), Kind.SOURCE);
            text = source.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

        Output(JavaFileManager platform) {
            super(platform);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
