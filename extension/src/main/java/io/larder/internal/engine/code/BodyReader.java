package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Piece.Access;
import io.larder.internal.engine.code.Piece.Call;
import io.larder.internal.engine.code.Piece.Cast;
import io.larder.internal.engine.code.Piece.Creation;
import io.larder.internal.engine.code.Piece.Mention;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Describes the instructions of one method. Labels are numbered in the order in which they stand; a switch is its cases, whether
 * the compiler made a table of it or a list.
 */
final class BodyReader {

    private final MethodNode method;
    private final Pieces pieces;
    private final Constants constants;
    private final Map<LabelNode, Integer> labels = new HashMap<>();
    private final Deque<Member> switchTables = new ArrayDeque<>();

    private BodyReader(MethodNode method, Pieces pieces) {
        this.method = method;
        this.pieces = pieces;
        constants = new Constants(pieces);
    }

    /** The method is changed: what the compiler adds for its own use is taken out of it. */
    static void read(MethodNode method, Pieces pieces) {
        AssertionFlag.strip(method);
        UnreadConstants.strip(method);
        new BodyReader(method, pieces).read();
    }

    private void read() {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LabelNode label) {
                labels.put(label, labels.size());
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            pieces.word("try").number(at(block.start)).number(at(block.end)).number(at(block.handler));
            if (block.type != null) {
                pieces.add(new Mention(block.type));
            }
        }
        for (AbstractInsnNode each : method.instructions) {
            instruction(each);
        }
    }

    private void instruction(AbstractInsnNode node) {
        if (node instanceof LabelNode label) {
            pieces.word("at").number(at(label));
            return;
        }
        if (node.getOpcode() < 0) {
            return;
        }
        if (node instanceof TableSwitchInsnNode table) {
            List<LabelNode> targets = table.labels;
            SortedMap<Integer, Integer> cases = new TreeMap<>();
            for (int i = 0; i < targets.size(); i++) {
                cases.put(table.min + i, at(targets.get(i)));
            }
            choice(node, cases, at(table.dflt));
            return;
        }
        if (node instanceof LookupSwitchInsnNode lookup) {
            SortedMap<Integer, Integer> cases = new TreeMap<>();
            for (int i = 0; i < lookup.keys.size(); i++) {
                cases.put(lookup.keys.get(i), at(lookup.labels.get(i)));
            }
            choice(node, cases, at(lookup.dflt));
            return;
        }
        pieces.word("op").number(node.getOpcode());
        if (node instanceof VarInsnNode variable) {
            pieces.number(variable.var);
        } else if (node instanceof IincInsnNode increment) {
            pieces.number(increment.var).number(increment.incr);
        } else if (node instanceof IntInsnNode number) {
            pieces.number(number.operand);
        } else if (node instanceof JumpInsnNode jump) {
            pieces.number(at(jump.label));
        } else {
            symbolic(node);
        }
    }

    private void symbolic(AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            boolean dispatched =
                    call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
            pieces.add(new Call(dispatched, new Member(call.owner, call.name, call.desc)));
        } else if (node instanceof FieldInsnNode access) {
            field(access);
        } else if (node instanceof TypeInsnNode type) {
            switch (type.getOpcode()) {
                case Opcodes.NEW -> pieces.add(new Creation(type.desc));
                case Opcodes.CHECKCAST -> pieces.add(new Cast(type.desc));
                default -> pieces.add(new Mention(type.desc));
            }
        } else if (node instanceof MultiANewArrayInsnNode array) {
            pieces.number(array.dims).add(new Mention(array.desc));
        } else if (node instanceof LdcInsnNode constant) {
            constants.read(constant.cst);
        } else if (node instanceof InvokeDynamicInsnNode dynamic) {
            constants.dynamic(dynamic.name, dynamic.desc, dynamic.bsm, dynamic.bsmArgs);
        }
    }

    private void field(FieldInsnNode access) {
        Member field = new Member(access.owner, access.name, access.desc);
        if (SwitchTables.isTable(field)) {
            switchTables.push(field);
            pieces.word("table");
        } else {
            boolean ofClass = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
            pieces.add(new Access(ofClass, field));
        }
    }

    private void choice(AbstractInsnNode node, SortedMap<Integer, Integer> cases, int otherwise) {
        cases.values().removeIf(target -> target == otherwise);
        Member table = SwitchTables.isLookUp(node.getPrevious()) ? pending() : null;
        if (table != null) {
            pieces.add(new Piece.EnumSwitch(table, cases, otherwise));
            return;
        }
        pieces.word("switch").number(cases.size());
        cases.forEach((key, target) -> pieces.number(key).number(target));
        pieces.number(otherwise);
    }

    private @Nullable Member pending() {
        return switchTables.poll();
    }

    private int at(LabelNode label) {
        return labels.getOrDefault(label, -1);
    }
}
