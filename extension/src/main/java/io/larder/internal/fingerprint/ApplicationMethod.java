package io.larder.internal.fingerprint;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method of the application's own code; one object for each.
 *
 * @param elements annotations and instructions
 * @param containerCallback whether the container calls it before the object is used: {@code @PostConstruct}, {@code @Inject}
 */
record ApplicationMethod(
        ApplicationClass owner,
        String name,
        String descriptor,
        int access,
        boolean containerCallback,
        List<CodeElement> elements) {

    private static final int RELEVANT_FLAGS =
            Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE;

    String selector() {
        return name + descriptor;
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** The flags that change what a call does. */
    int flags() {
        return access & RELEVANT_FLAGS;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    /** Whether the compiler made and named it, as the body of a lambda: it is a part of the methods that use it. */
    boolean isCompilerGenerated() {
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
