package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.CodeElement.Access;
import io.larder.internal.fingerprint.CodeElement.Call;
import io.larder.internal.fingerprint.CodeElement.Cast;
import io.larder.internal.fingerprint.CodeElement.Creation;
import io.larder.internal.fingerprint.CodeElement.TypeName;
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
 * Describes the instructions of one method. Labels are numbered in order of appearance. A switch is described by its
 * cases, whichever instruction the compiler chose.
 */
final class MethodBodyReader {

    private final MethodNode method;
    private final CodeElementBuilder builder;
    private final ConstantReader constants;
    private final Map<LabelNode, Integer> labels = new HashMap<>();
    private final Deque<Member> switchTables = new ArrayDeque<>();

    private MethodBodyReader(MethodNode method, CodeElementBuilder builder) {
        this.method = method;
        this.builder = builder;
        constants = new ConstantReader(builder);
    }

    /** Changes the method: removes code that the compiler added for its own use. */
    static void read(MethodNode method, CodeElementBuilder builder) {
        AssertionFlag.strip(method);
        UnreadConstants.strip(method);
        new MethodBodyReader(method, builder).read();
    }

    private void read() {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LabelNode label) {
                labels.put(label, labels.size());
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            builder.word("try")
                    .number(labelIndex(block.start))
                    .number(labelIndex(block.end))
                    .number(labelIndex(block.handler));
            if (block.type != null) {
                builder.add(new TypeName(block.type));
            }
        }
        for (AbstractInsnNode each : method.instructions) {
            instruction(each);
        }
    }

    private void instruction(AbstractInsnNode node) {
        if (node instanceof LabelNode label) {
            builder.word("at").number(labelIndex(label));
            return;
        }
        if (node.getOpcode() < 0) {
            return;
        }
        if (node instanceof TableSwitchInsnNode table) {
            List<LabelNode> targets = table.labels;
            SortedMap<Integer, Integer> cases = new TreeMap<>();
            for (int i = 0; i < targets.size(); i++) {
                cases.put(table.min + i, labelIndex(targets.get(i)));
            }
            writeSwitch(node, cases, labelIndex(table.dflt));
            return;
        }
        if (node instanceof LookupSwitchInsnNode lookup) {
            SortedMap<Integer, Integer> cases = new TreeMap<>();
            for (int i = 0; i < lookup.keys.size(); i++) {
                cases.put(lookup.keys.get(i), labelIndex(lookup.labels.get(i)));
            }
            writeSwitch(node, cases, labelIndex(lookup.dflt));
            return;
        }
        builder.word("op").number(node.getOpcode());
        if (node instanceof VarInsnNode variable) {
            builder.number(variable.var);
        } else if (node instanceof IincInsnNode increment) {
            builder.number(increment.var).number(increment.incr);
        } else if (node instanceof IntInsnNode number) {
            builder.number(number.operand);
        } else if (node instanceof JumpInsnNode jump) {
            builder.number(labelIndex(jump.label));
        } else {
            symbolic(node);
        }
    }

    private void symbolic(AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            boolean dispatched =
                    call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
            builder.add(new Call(dispatched, new Member(call.owner, call.name, call.desc)));
        } else if (node instanceof FieldInsnNode access) {
            field(access);
        } else if (node instanceof TypeInsnNode type) {
            switch (type.getOpcode()) {
                case Opcodes.NEW -> builder.add(new Creation(type.desc));
                case Opcodes.CHECKCAST -> builder.add(new Cast(type.desc));
                default -> builder.add(new TypeName(type.desc));
            }
        } else if (node instanceof MultiANewArrayInsnNode array) {
            builder.number(array.dims).add(new TypeName(array.desc));
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
            builder.word("table");
        } else {
            boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
            builder.add(new Access(isStatic, field));
        }
    }

    private void writeSwitch(AbstractInsnNode node, SortedMap<Integer, Integer> cases, int defaultTarget) {
        cases.values().removeIf(target -> target == defaultTarget);
        Member table = SwitchTables.isLookup(node.getPrevious()) ? pollSwitchTable() : null;
        if (table != null) {
            builder.add(new CodeElement.EnumSwitch(table, cases, defaultTarget));
            return;
        }
        builder.word("switch").number(cases.size());
        cases.forEach((key, target) -> builder.number(key).number(target));
        builder.number(defaultTarget);
    }

    private @Nullable Member pollSwitchTable() {
        return switchTables.poll();
    }

    private int labelIndex(LabelNode label) {
        return labels.getOrDefault(label, -1);
    }
}
