package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** javac, from strings to class files. */
final class InMemoryCompiler {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)(?:^|; )(?:public |abstract |final |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)");

    private InMemoryCompiler() {}

    /**
     * @param options of javac
     * @return by internal name
     */
    static Map<String, byte[]> compile(List<String> options, List<String> sources) {
        Map<String, ByteArrayOutputStream> out = new HashMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, Kind kind, FileObject sibling) {
                        return new Output(name, out);
                    }
                };
        List<String> allOptions = Stream.concat(options.stream(), Stream.of("-proc:none", "-XDuseUnsharedTable"))
                .toList();
        boolean compiled = compiler.getTask(
                        null,
                        files,
                        null,
                        allOptions,
                        null,
                        sources.stream().map(Source::new).toList())
                .call();
        assertTrue(compiled);
        Map<String, byte[]> classes = new TreeMap<>();
        out.forEach((name, bytes) -> classes.put(name.replace('.', '/'), bytes.toByteArray()));
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text) + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher inPackage = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
            return folder + (type.find() ? type.group(1) : "package-info");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final String name;
        private final Map<String, ByteArrayOutputStream> out;

        Output(String name, Map<String, ByteArrayOutputStream> out) {
            super(URI.create("bytes:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.out = out;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            out.put(name, bytes);
            return bytes;
        }
    }
}
