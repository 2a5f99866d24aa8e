package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Methods of an object that code may call which is not followed: a {@code Comparator} that a list is sorted with. */
final class Callbacks {

    private static final Set<String> HARMLESS = Set.of(
            "java/lang/Object",
            "java/lang/Record",
            "java/lang/Enum",
            "java/lang/Comparable",
            "java/lang/Cloneable",
            "java/lang/constant/Constable",
            "java/io/Serializable");
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "toString()Ljava/lang/String;",
            "hashCode()I",
            "equals(Ljava/lang/Object;)Z",
            "compareTo(Ljava/lang/Object;)I");

    private Callbacks() {}

    /** Whether one knows what may be called through this foreign type: nothing, or what every object has. */
    static boolean isHarmless(String type) {
        return HARMLESS.contains(type);
    }

    /** Without a parent that is foreign and not harmless, only what every object has. */
    static List<OwnMethod> ofCreated(CodeBase code, OwnClass type) {
        List<OwnMethod> all = all(code, type);
        boolean anything = code.above(type.name()).stream()
                .anyMatch(each -> !isHarmless(each) && code.find(each) instanceof ForeignClass);
        return anything
                ? all
                : all.stream()
                        .filter(method -> OF_EVERY_OBJECT.contains(method.selector()))
                        .toList();
    }

    /** All that could override a method of a foreign parent. */
    static List<OwnMethod> all(CodeBase code, OwnClass type) {
        List<OwnMethod> methods = new ArrayList<>();
        for (OwnClass each : code.chain(type)) {
            each.parts().methods().values().stream()
                    .filter(OwnMethod::isOverridable)
                    .forEach(methods::add);
        }
        return methods;
    }
}
