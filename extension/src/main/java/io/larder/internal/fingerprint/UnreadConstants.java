package io.larder.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Removes constant local variables that are never read. javac stores them only with {@code -g}, for debuggers. */
final class UnreadConstants {

    private final MethodNode method;

    private UnreadConstants(MethodNode method) {
        this.method = method;
    }

    static void strip(MethodNode method) {
        new UnreadConstants(method).strip();
    }

    private void strip() {
        InsnList instructions = method.instructions;
        for (AbstractInsnNode each : instructions.toArray()) {
            if (each instanceof VarInsnNode store
                    && isStore(store)
                    && isConstant(store.getPrevious())
                    && !isReadAfter(store)) {
                instructions.remove(store.getPrevious());
                instructions.remove(store);
            }
        }
    }

    private static boolean isConstant(@Nullable AbstractInsnNode node) {
        return node != null && node.getOpcode() >= Opcodes.ACONST_NULL && node.getOpcode() <= Opcodes.LDC;
    }

    private static boolean isStore(VarInsnNode node) {
        return node.getOpcode() >= Opcodes.ISTORE && node.getOpcode() <= Opcodes.ASTORE;
    }

    /** Whether a way leads from the store to an instruction that reads the variable, and none between that writes it. */
    private boolean isReadAfter(VarInsnNode store) {
        Deque<AbstractInsnNode> pending = new ArrayDeque<>();
        Set<AbstractInsnNode> seen = new HashSet<>();
        enqueue(store.getNext(), pending, seen);
        while (!pending.isEmpty()) {
            AbstractInsnNode current = pending.pop();
            if (current instanceof IincInsnNode increment && increment.var == store.var) {
                return true;
            }
            if (current instanceof VarInsnNode variable && variable.var == store.var) {
                if (!isStore(variable)) {
                    return true;
                }
            } else {
                enqueueSuccessors(current, pending, seen);
            }
        }
        return false;
    }

    private void enqueueSuccessors(
            AbstractInsnNode current, Deque<AbstractInsnNode> pending, Set<AbstractInsnNode> seen) {
        if (current instanceof JumpInsnNode jump) {
            enqueue(jump.label, pending, seen);
        } else if (current instanceof TableSwitchInsnNode table) {
            table.labels.forEach(label -> enqueue(label, pending, seen));
            enqueue(table.dflt, pending, seen);
        } else if (current instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.forEach(label -> enqueue(label, pending, seen));
            enqueue(lookup.dflt, pending, seen);
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (at(block.start) <= at(current) && at(current) < at(block.end)) {
                enqueue(block.handler, pending, seen);
            }
        }
        if (!endsFlow(current)) {
            enqueue(current.getNext(), pending, seen);
        }
    }

    private int at(AbstractInsnNode node) {
        return method.instructions.indexOf(node);
    }

    private static boolean endsFlow(AbstractInsnNode node) {
        int opcode = node.getOpcode();
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || opcode == Opcodes.ATHROW
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }

    private static void enqueue(
            @Nullable AbstractInsnNode to, Deque<AbstractInsnNode> pending, Set<AbstractInsnNode> seen) {
        if (to != null && seen.add(to)) {
            pending.push(to);
        }
    }
}
