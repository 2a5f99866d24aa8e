package io.larder.internal.fingerprint;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A field of the application's own code.
 *
 * @param signature its generic type, or its descriptor where it has none
 * @param constant the value that the class file gives it; empty where none
 * @param annotations those that count
 */
record ApplicationField(
        String name,
        String descriptor,
        String signature,
        int access,
        List<CodeElement> constant,
        List<CodeElement> annotations) {

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether the compiler made it for a local variable that a local class uses; its name is the variable's. */
    boolean isCaptured() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0 && name.startsWith("val$");
    }

    boolean isTransient() {
        return (access & Opcodes.ACC_TRANSIENT) != 0;
    }
}
