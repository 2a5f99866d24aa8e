package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The first {@code assert} in a class brings a static initialiser that asks whether assertions are on. Every method of the class
 * would notice; so it is taken out again, and the {@code assert} itself counts where it stands.
 */
final class AssertionFlag {

    private static final String FIELD = "$assertionsDisabled";

    private AssertionFlag() {}

    static void strip(MethodNode method) {
        if (!method.name.equals("<clinit>")) {
            return;
        }
        List<AbstractInsnNode> question = new ArrayList<>();
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode call && call.name.equals("desiredAssertionStatus")) {
                question.clear();
                question.add(call.getPrevious());
            }
            if (!question.isEmpty()) {
                question.add(each);
            }
            if (each instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.PUTSTATIC
                    && field.name.equals(FIELD)) {
                break;
            }
        }
        if (!question.isEmpty() && question.get(question.size() - 1) instanceof FieldInsnNode) {
            question.forEach(method.instructions::remove);
        }
    }
}
