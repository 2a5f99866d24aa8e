package io.larder.internal.engine.code;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method of the application's own code; one object for each.
 *
 * @param pieces annotations and instructions
 * @param prepares whether the container calls it before the object is used: {@code @PostConstruct}, {@code @Inject}
 */
record OwnMethod(OwnClass owner, String name, String descriptor, int access, boolean prepares, List<Piece> pieces) {

    private static final int WITH_MEANING =
            Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE;

    String selector() {
        return name + descriptor;
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** The flags that change what a call does. */
    int flags() {
        return access & WITH_MEANING;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    /** Whether the compiler made and named it, as the body of a lambda: it is a part of the methods that use it. */
    boolean isPart() {
        return is(Opcodes.ACC_SYNTHETIC) && !is(Opcodes.ACC_BRIDGE);
    }

    /** Whether a subclass could have another of its kind. */
    boolean isOverridable() {
        return !is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE) && !isConstructor();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return owner.name() + "." + selector();
    }
}
