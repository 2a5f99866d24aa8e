package io.larder.internal.engine.code;

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

/**
 * With {@code -g} javac stores a constant local variable that nobody reads, for the debugger; without, it does not. Such a pair
 * of instructions, a constant and its store, is taken out.
 */
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
        Deque<AbstractInsnNode> ways = new ArrayDeque<>();
        Set<AbstractInsnNode> seen = new HashSet<>();
        go(store.getNext(), ways, seen);
        while (!ways.isEmpty()) {
            AbstractInsnNode here = ways.pop();
            if (here instanceof IincInsnNode increment && increment.var == store.var) {
                return true;
            }
            if (here instanceof VarInsnNode variable && variable.var == store.var) {
                if (!isStore(variable)) {
                    return true;
                }
            } else {
                goOn(here, ways, seen);
            }
        }
        return false;
    }

    private void goOn(AbstractInsnNode here, Deque<AbstractInsnNode> ways, Set<AbstractInsnNode> seen) {
        if (here instanceof JumpInsnNode jump) {
            go(jump.label, ways, seen);
        } else if (here instanceof TableSwitchInsnNode table) {
            table.labels.forEach(label -> go(label, ways, seen));
            go(table.dflt, ways, seen);
        } else if (here instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.forEach(label -> go(label, ways, seen));
            go(lookup.dflt, ways, seen);
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (at(block.start) <= at(here) && at(here) < at(block.end)) {
                go(block.handler, ways, seen);
            }
        }
        if (!ends(here)) {
            go(here.getNext(), ways, seen);
        }
    }

    private int at(AbstractInsnNode node) {
        return method.instructions.indexOf(node);
    }

    private static boolean ends(AbstractInsnNode node) {
        int opcode = node.getOpcode();
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || opcode == Opcodes.ATHROW
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }

    private static void go(@Nullable AbstractInsnNode to, Deque<AbstractInsnNode> ways, Set<AbstractInsnNode> seen) {
        if (to != null && seen.add(to)) {
            ways.push(to);
        }
    }
}
