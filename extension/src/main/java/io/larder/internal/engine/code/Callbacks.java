package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Methods that are called by code which is not followed: a {@code Comparator} that a list is sorted with. Objects made by the
 * code itself may be handed to anybody; of the discovered types those count that are there, in a field or by a cast, and fit
 * what a foreign method takes.
 */
final class Callbacks {

    private static final Set<String> WITHOUT_SURPRISE = Set.of(
            "java/lang/Object",
            "java/lang/Record",
            "java/lang/Enum",
            "java/lang/Comparable",
            "java/lang/constant/Constable",
            "java/lang/Cloneable",
            "java/io/Serializable");
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "toString()Ljava/lang/String;",
            "hashCode()I",
            "equals(Ljava/lang/Object;)Z",
            "compareTo(Ljava/lang/Object;)I");

    private final CodeBase code;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<OwnClass> exposed = new HashSet<>();
    private boolean changed;

    Callbacks(CodeBase code) {
        this.code = code;
    }

    /** An object of this type is there. */
    void see(String type) {
        changed |= seen.add(type.startsWith("L") && type.endsWith(";") ? type.substring(1, type.length() - 1) : type);
    }

    /** A foreign method with this descriptor is called. */
    void handOver(String descriptor) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (parameter.getSort() == Type.OBJECT && !WITHOUT_SURPRISE.contains(parameter.getInternalName())) {
                changed |= taken.add(parameter.getInternalName());
            }
        }
    }

    /** Discovered types that are exposed by now, each once. */
    Collection<OwnClass> exposed() {
        if (!changed) {
            return List.of();
        }
        changed = false;
        List<OwnClass> found = new ArrayList<>();
        for (String type : taken) {
            for (OwnClass each : code.discoveredBelow(type)) {
                if (!exposed.contains(each) && code.above(each.name()).stream().anyMatch(seen::contains)) {
                    exposed.add(each);
                    found.add(each);
                }
            }
        }
        return found;
    }

    /** Without a parent that is not the application's, foreign code can call what every object has, and nothing else. */
    List<OwnMethod> ofCreated(OwnClass type) {
        boolean foreignParents = code.above(type.name()).stream()
                .anyMatch(each -> !WITHOUT_SURPRISE.contains(each) && code.own(each) == null);
        return foreignParents
                ? all(type)
                : all(type).stream()
                        .filter(method -> OF_EVERY_OBJECT.contains(method.selector()))
                        .toList();
    }

    /** All methods of an object of this class that could override a foreign one. */
    List<OwnMethod> all(OwnClass type) {
        List<OwnMethod> methods = new ArrayList<>();
        for (OwnClass each = type; each != null; each = code.superclass(each)) {
            each.parts().methods().values().stream()
                    .filter(OwnMethod::isOverridable)
                    .forEach(methods::add);
        }
        return methods;
    }
}
