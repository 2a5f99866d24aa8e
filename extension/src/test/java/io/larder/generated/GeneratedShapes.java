package io.larder.generated;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param leftOut fields that do not count, each as {@code Class.field} with the simple name of the class
     */
    record Shape(String name, String source, List<FieldType> types, Set<String> leftOut, boolean isInner, Method make) {

        /** Whether a field is part of the content of an object. */
        boolean counts(Field field) {
            return !leftOut.contains(field.getDeclaringClass().getSimpleName() + "." + field.getName())
                    || field.getDeclaringClass().getNestHost() != make.getDeclaringClass();
        }

        /** Whether a copy has it: serialization, by its contract, makes the fields of a superclass that is not serializable anew. */
        boolean isCopied(Field field) {
            boolean isOuter = name.startsWith(ShapeSource.Kind.OUTER_SUPERCLASS.name())
                    && field.getDeclaringClass().getSimpleName().equals("Type0");
            return counts(field) && !isOuter;
        }

        /** An object of random content. */
        Object instance(Random random) throws ReflectiveOperationException {
            List<Object> values = new ArrayList<>();
            types.forEach(type -> values.add(type.value(random)));
            if (isInner) {
                values.add(random.nextInt(2));
            }
            return make.invoke(null, (Object) values.toArray());
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
        Map<String, String> texts = new HashMap<>(Map.of(GeneratedParts.NAME, GeneratedParts.SOURCE));
        for (int i = 0; i < count; i++) {
            names.add("Shape" + i);
            sources.put("Shape" + i, new ShapeSource(random, "Shape" + i));
        }
        sources.forEach((name, source) -> texts.put(name, source.text()));
        ClassLoader loader = compile(texts);
        List<Shape> shapes = new ArrayList<>();
        for (String name : names) {
            ShapeSource source = sources.get(name);
            Method make = loader.loadClass("generated." + name).getMethod("make", Object[].class);
            shapes.add(new Shape(
                    source.kind() + " " + name,
                    source.text(),
                    source.fields().stream().map(ShapeSource.FieldSource::type).toList(),
                    source.fields().stream()
                            .filter(field -> field.role() == ShapeSource.Role.LEFT_OUT)
                            .map(field -> field.owner() + "." + field.name())
                            .collect(Collectors.toSet()),
                    source.kind() == ShapeSource.Kind.INNER,
                    make));
        }
        return shapes;
    }

    private static ClassLoader compile(Map<String, String> sources) {
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
                        return source;
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
