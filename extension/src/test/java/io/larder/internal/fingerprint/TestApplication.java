package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An application from sources: its own code, and the jars beside it. */
final class TestApplication {

    static final String CLASSES = "file:/app/WEB-INF/classes/";
    static final String LIBRARY = "jar:file:/app/WEB-INF/lib/library.jar!/";

    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Map<String, Long>> checksums = new HashMap<>();
    private final List<String> discovered;

    private TestApplication(List<String> discovered) {
        this.discovered = discovered;
    }

    /** Compiled with debug information, the classes of these names being the discovered types. */
    static TestApplication of(List<String> discovered, String... sources) {
        return compiled(List.of("-g"), discovered, List.of(sources));
    }

    static TestApplication compiled(List<String> options, List<String> discovered, List<String> sources) {
        TestApplication application = new TestApplication(discovered);
        application.add(CLASSES, InMemoryCompiler.compile(options, sources));
        return application;
    }

    /** The classes that the other application has in other places are in this one, too. */
    TestApplication withLibrary(String source, TestApplication other) {
        other.classes.keySet().forEach(name -> sources.put(name, source));
        other.classes.forEach(classes::put);
        return this;
    }

    /** The library at the address is known by the checksums of everything in it, as a jar is. */
    TestApplication withChecksums(String source, Map<String, Long> ofFiles) {
        checksums.put(source, ofFiles);
        return this;
    }

    private void add(String source, Map<String, byte[]> more) {
        classes.putAll(more);
        more.keySet().forEach(name -> sources.put(name, source));
    }

    private @Nullable ApplicationCode code;

    ApplicationCode code() {
        if (code == null) {
            code = newCode();
        }
        return code;
    }

    ApplicationCode newCode() {
        ClassFileLocator files = new ClassFileLocator() {
            @Override
            public @Nullable ClassFileLocation find(String name) {
                return TestApplication.this.find(name);
            }

            @Override
            public @Nullable Map<String, Long> checksums(String source) {
                return checksums.get(source);
            }
        };
        return new ApplicationCode(discovered, files, new PlatformCode(List.of("jrt:")));
    }

    /** @param participants names of classes that take part without being called by the method */
    Fingerprint fingerprint(String beanClass, String method, String... participants) {
        return fingerprint(code(), beanClass, method, participants);
    }

    Fingerprint fingerprint(ApplicationCode code, String beanClass, String method, String... participants) {
        Class<?> bean = load(beanClass);
        List<Method> named = Stream.of(bean.getMethods())
                .filter(each -> each.getName().equals(method) && !each.isBridge())
                .toList();
        assertEquals(1, named.size());
        return code.of(
                bean,
                named.get(0),
                Stream.of(participants).<Class<?>>map(this::load).toList());
    }

    /** What counts in the fingerprint of a method that has no overload. */
    Map<String, Fingerprint> elements(String beanClass, String method) {
        Class<?> bean = load(beanClass);
        return code().elements(
                        bean,
                        Stream.of(bean.getMethods())
                                .filter(each -> each.getName().equals(method) && !each.isBridge())
                                .findFirst()
                                .orElseThrow(),
                        List.of());
    }

    Class<?> load(String name) {
        try {
            return new Loader().loadClass(name);
        } catch (ClassNotFoundException absent) {
            throw new IllegalArgumentException(absent);
        }
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    @Nullable
    ClassFileLocation find(String name) {
        byte[] bytes = classes.get(name);
        if (bytes != null) {
            return new ClassFileLocation(sources.getOrDefault(name, CLASSES), () -> bytes);
        }
        var platform = ClassLoader.getPlatformClassLoader().getResource(name + ".class");
        return platform == null
                ? null
                : new ClassFileLocation(
                        DeployedClassFiles.source(platform.toString(), name + ".class"),
                        () -> platform.openStream().readAllBytes());
    }

    private final class Loader extends ClassLoader {

        Loader() {
            super(TestApplication.class.getClassLoader());
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = classes.get(name.replaceFirst("\\.class$", ""));
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
