package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Piece.Annotation;
import io.larder.internal.engine.code.Piece.Mention;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Describes the annotations that can be seen while the application runs, in the order of their names. */
final class Annotations {

    /** Larder's own, and what other languages' compilers note down about a whole class for themselves. */
    private static final List<String> WITHOUT_MEANING =
            List.of("Lio/larder/", "Lkotlin/", "Lscala/reflect/", "Lgroovy/transform/");

    private Annotations() {}

    static void read(@Nullable List<AnnotationNode> annotations, Pieces pieces) {
        meaningful(annotations).forEach(each -> read(each, pieces));
    }

    static void read(List<AnnotationNode> @Nullable [] ofParameters, Pieces pieces) {
        if (ofParameters != null) {
            for (int i = 0; i < ofParameters.length; i++) {
                for (AnnotationNode each : meaningful(ofParameters[i])) {
                    pieces.word("parameter").number(i);
                    read(each, pieces);
                }
            }
        }
    }

    private static List<AnnotationNode> meaningful(@Nullable List<AnnotationNode> annotations) {
        return annotations == null
                ? List.of()
                : annotations.stream()
                        .filter(each -> WITHOUT_MEANING.stream().noneMatch(each.desc::startsWith))
                        .sorted(Comparator.comparing(each -> each.desc))
                        .toList();
    }

    private static void read(AnnotationNode annotation, Pieces pieces) {
        pieces.word("annotation")
                .add(new Annotation(Type.getType(annotation.desc).getInternalName()));
        Map<String, Object> values = new TreeMap<>();
        if (annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                values.put((String) annotation.values.get(i), annotation.values.get(i + 1));
            }
        }
        pieces.number(values.size());
        values.forEach((name, value) -> {
            pieces.quoted(name);
            value(value, pieces);
        });
    }

    /** A value as ASM hands it out: an enum constant is its type and name, an array a list. */
    static void value(Object value, Pieces pieces) {
        if (value instanceof String[] constant) {
            pieces.word("enum").add(new Mention(constant[0])).quoted(constant[1]);
        } else if (value instanceof AnnotationNode nested) {
            read(nested, pieces);
        } else if (value instanceof List<?> list) {
            pieces.word("list").number(list.size());
            list.forEach(each -> value(each, pieces));
        } else if (value.getClass().isArray()) {
            value(elements(value), pieces);
        } else if (value instanceof Boolean || value instanceof Character) {
            pieces.word(value.getClass().getSimpleName()).quoted(value.toString());
        } else {
            new Constants(pieces).read(value);
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
