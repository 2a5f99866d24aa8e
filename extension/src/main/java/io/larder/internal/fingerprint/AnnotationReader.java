package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.CodeElement.Annotation;
import io.larder.internal.fingerprint.CodeElement.TypeName;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Describes the annotations with runtime retention, sorted by name. */
final class AnnotationReader {

    /** Larder's own, and what other languages' compilers note down about a whole class for themselves. */
    private static final List<String> IGNORED_PREFIXES =
            List.of("Lio/larder/", "Lkotlin/", "Lscala/reflect/", "Lgroovy/transform/");

    private AnnotationReader() {}

    static void read(@Nullable List<AnnotationNode> annotations, CodeElementBuilder builder) {
        relevant(annotations).forEach(each -> read(each, builder));
    }

    static void read(List<AnnotationNode> @Nullable [] ofParameters, CodeElementBuilder builder) {
        if (ofParameters != null) {
            for (int i = 0; i < ofParameters.length; i++) {
                for (AnnotationNode each : relevant(ofParameters[i])) {
                    builder.word("parameter").number(i);
                    read(each, builder);
                }
            }
        }
    }

    private static List<AnnotationNode> relevant(@Nullable List<AnnotationNode> annotations) {
        return annotations == null
                ? List.of()
                : annotations.stream()
                        .filter(each -> IGNORED_PREFIXES.stream().noneMatch(each.desc::startsWith))
                        .sorted(Comparator.comparing(each -> each.desc))
                        .toList();
    }

    private static void read(AnnotationNode annotation, CodeElementBuilder builder) {
        builder.word("annotation")
                .add(new Annotation(Type.getType(annotation.desc).getInternalName()));
        Map<String, Object> values = new TreeMap<>();
        if (annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                values.put((String) annotation.values.get(i), annotation.values.get(i + 1));
            }
        }
        builder.number(values.size());
        values.forEach((name, value) -> {
            builder.quoted(name);
            value(value, builder);
        });
    }

    /** A value as ASM hands it out: an enum constant is its type and name, an array a list. */
    static void value(Object value, CodeElementBuilder builder) {
        if (value instanceof String[] constant) {
            builder.word("enum").add(new TypeName(constant[0])).quoted(constant[1]);
        } else if (value instanceof AnnotationNode nested) {
            read(nested, builder);
        } else if (value instanceof List<?> list) {
            builder.word("list").number(list.size());
            list.forEach(each -> value(each, builder));
        } else if (value.getClass().isArray()) {
            value(elements(value), builder);
        } else if (value instanceof Boolean || value instanceof Character) {
            builder.word(value.getClass().getSimpleName()).quoted(value.toString());
        } else {
            new ConstantReader(builder).read(value);
        }
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
