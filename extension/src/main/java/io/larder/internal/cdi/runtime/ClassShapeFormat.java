package io.larder.internal.cdi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.disk.ShapeFormat;
import io.larder.internal.fingerprint.Fingerprint;
import io.larder.internal.fingerprint.MarshalledShapes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the shape of a value's classes: a line with their fingerprint, then a line with the name of each. Where arguments have classes outside
 * the JDK, an empty line follows, and the same lines for their code. A later run compares them with its own classes.
 */
final class ClassShapeFormat implements ShapeFormat {

    private static final String SEPARATOR = "\n\n";

    private final MarshalledShapes typeShapes;
    private final ClassLoader loader;
    private final ChangeDetails details;

    /** @param loader that of the cached bean */
    ClassShapeFormat(MarshalledShapes typeShapes, ClassLoader loader, ChangeDetails details) {
        this.typeShapes = typeShapes;
        this.loader = loader;
        this.details = details;
    }

    @Override
    public byte[] write(Set<Class<?>> valueClasses, Set<Class<?>> argumentClasses) {
        details.remember(valueClasses);
        String values = valueClasses.isEmpty() ? "" : text(typeShapes.of(valueClasses), valueClasses);
        String arguments =
                argumentClasses.isEmpty() ? "" : SEPARATOR + text(typeShapes.ofCode(argumentClasses), argumentClasses);
        return (values + arguments).getBytes(UTF_8);
    }

    private static String text(Fingerprint fingerprint, Collection<Class<?>> classes) {
        StringBuilder text = new StringBuilder(fingerprint.text());
        classes.stream().map(Class::getName).sorted().forEach(name -> text.append('\n')
                .append(name));
        return text.toString();
    }

    @Override
    public boolean matches(byte[] shape) {
        String[] parts = new String(shape, UTF_8).split(SEPARATOR, 2);
        return matches(parts[0], typeShapes::of) && (parts.length == 1 || matches(parts[1], typeShapes::ofCode));
    }

    private boolean matches(String shape, Function<Collection<Class<?>>, Fingerprint> now) {
        if (shape.isEmpty()) {
            return true;
        }
        List<String> lines = shape.lines().toList();
        try {
            return now.apply(classes(lines)).text().equals(lines.get(0));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public Optional<String> change(byte[] shape) {
        String values = new String(shape, UTF_8).split(SEPARATOR, 2)[0];
        if (matches(values, typeShapes::of)) {
            return Optional.of("the code of a class of the arguments");
        }
        try {
            return details.shape(classes(values.lines().toList()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of("a class that does not exist any more");
        }
    }

    private Set<Class<?>> classes(List<String> lines) throws ClassNotFoundException {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (String name : lines.subList(1, lines.size())) {
            classes.add(Class.forName(name, false, loader));
        }
        return classes;
    }
}
