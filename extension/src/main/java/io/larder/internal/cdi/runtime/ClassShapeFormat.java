package io.larder.internal.cdi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.disk.ShapeFormat;
import io.larder.internal.fingerprint.MarshalledShapes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the shape of a value's classes: a line with their fingerprint, then a line with the name of each. A later run
 * compares them with its own classes.
 */
final class ClassShapeFormat implements ShapeFormat {

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
    public byte[] write(Set<Class<?>> classes) {
        details.remember(classes);
        return classes.isEmpty() ? new byte[0] : text(classes).getBytes(UTF_8);
    }

    private String text(Collection<Class<?>> classes) {
        StringBuilder text = new StringBuilder(typeShapes.of(classes).text());
        classes.stream().map(Class::getName).sorted().forEach(name -> text.append('\n')
                .append(name));
        return text.toString();
    }

    @Override
    public boolean matches(byte[] shape) {
        if (shape.length == 0) {
            return true;
        }
        List<String> lines = new String(shape, UTF_8).lines().toList();
        try {
            return typeShapes.of(classes(lines)).text().equals(lines.get(0));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public Optional<String> change(byte[] shape) {
        try {
            return details.shape(classes(new String(shape, UTF_8).lines().toList()));
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
