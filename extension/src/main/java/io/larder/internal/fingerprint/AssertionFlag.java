package io.larder.internal.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Removes the code of assertion flags. The first {@code assert} in a class adds a static initializer that reads whether
 * assertions are enabled, and would change every method of the class. The {@code assert} statements themselves count.
 */
final class AssertionFlag {

    private static final String FIELD = "$assertionsDisabled";

    private AssertionFlag() {}

    static void strip(MethodNode method) {
        if (!method.name.equals("<clinit>")) {
            return;
        }
        List<AbstractInsnNode> instructions = new ArrayList<>();
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode call && call.name.equals("desiredAssertionStatus")) {
                instructions.clear();
                instructions.add(call.getPrevious());
            }
            if (!instructions.isEmpty()) {
                instructions.add(each);
            }
            if (each instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.PUTSTATIC
                    && field.name.equals(FIELD)) {
                break;
            }
        }
        if (!instructions.isEmpty() && instructions.get(instructions.size() - 1) instanceof FieldInsnNode) {
            instructions.forEach(method.instructions::remove);
        }
    }
}
