package io.larder.generated;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes of random shapes, compiled in memory. */
final class GeneratedShapes {

    /**
     * A shape.
     *
     * @param name of its kind, and a number
     * @param source for the message of a failing test
     */
    record Shape(
            String name, String source, List<FieldType> types, List<Boolean> counts, boolean isInner, Method make) {

        /**
         * An object, and what of it counts.
         *
         * @param content two objects have equal content exactly if this is equal
         */
        record Instance(Object object, List<Object> content) {}

        /** Whether serialization, by its contract, makes the fields of a superclass anew. They are part of a key all the same. */
        boolean losesOuterFields() {
            return name.startsWith(ShapeSource.Kind.OUTER_SUPERCLASS.name());
        }

        /** An object of random content. */
        Instance instance(Random random) throws ReflectiveOperationException {
            List<Object> values = new ArrayList<>();
            List<Object> content = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                Object value = types.get(i).value(random);
                values.add(value);
                if (counts.get(i)) {
                    content.add(value);
                }
            }
            if (isInner) {
                int around = random.nextInt(2);
                values.add(around);
                content.add(around);
            }
            return new Instance(make.invoke(null, (Object) values.toArray()), content);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private GeneratedShapes() {}

    /** Shapes that a seed determines. */
    static List<Shape> generate(long seed, int count) throws ReflectiveOperationException {
        Random random = new Random(seed);
        Map<String, ShapeSource> sources = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("Shape" + i);
            sources.put("Shape" + i, new ShapeSource(random, "Shape" + i));
        }
        ClassLoader loader = compile(sources);
        List<Shape> shapes = new ArrayList<>();
        for (String name : names) {
            ShapeSource source = sources.get(name);
            Method make = loader.loadClass("generated." + name).getMethod("make", Object[].class);
            shapes.add(new Shape(
                    source.kind() + " " + name,
                    source.text(),
                    source.fields().stream().map(ShapeSource.FieldSource::type).toList(),
                    source.fields().stream()
                            .map(ShapeSource.FieldSource::counts)
                            .toList(),
                    source.kind() == ShapeSource.Kind.INNER,
                    make));
        }
        return shapes;
    }

    private static ClassLoader compile(Map<String, ShapeSource> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(problems, null, null);
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(className, any -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, source) -> units.add(
                new SimpleJavaFileObject(
                        URI.create("memory:///generated/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source.text();
                    }
                }));
        boolean compiled = compiler.getTask(null, files, problems, List.of("-proc:none", "-nowarn"), null, units)
                .call();
        if (!compiled) {
            throw new IllegalStateException("" + problems.getDiagnostics());
        }
        return new ClassLoader(GeneratedShapes.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };
    }
}
