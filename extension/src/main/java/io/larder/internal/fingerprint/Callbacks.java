package io.larder.internal.fingerprint;

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
    private static final Set<String> OBJECT_METHODS = Set.of(
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
    static List<ApplicationMethod> ofCreated(ClassRepository code, ApplicationClass type) {
        List<ApplicationMethod> methods = overridableMethods(code, type);
        boolean hasLibraryParent = code.supertypes(type.name()).stream()
                .anyMatch(each -> !isHarmless(each) && code.find(each) instanceof LibraryClass);
        return hasLibraryParent
                ? methods
                : methods.stream()
                        .filter(method -> OBJECT_METHODS.contains(method.selector()))
                        .toList();
    }

    /** All that could override a method of a foreign parent. */
    static List<ApplicationMethod> overridableMethods(ClassRepository code, ApplicationClass type) {
        List<ApplicationMethod> methods = new ArrayList<>();
        for (ApplicationClass each : code.superclassChain(type)) {
            each.members().methods().values().stream()
                    .filter(ApplicationMethod::isOverridable)
                    .forEach(methods::add);
        }
        return methods;
    }
}
