package io.larder.internal.fingerprint;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Resolves javac's tables for switches over enums. The tables of a top-level class are in one class, {@code Outer$1},
 * which numbers the constants in the order of their first use in any switch. A number represents its constant.
 */
final class SwitchTables {

    private static final String FIELD = "$SwitchMap$";

    private SwitchTables() {}

    static boolean isTable(Member field) {
        return field.name().startsWith(FIELD) && field.descriptor().equals("[I");
    }

    /** Whether this is the end of {@code TABLE[constant.ordinal()]}. */
    static boolean isLookup(@Nullable AbstractInsnNode node) {
        return node != null
                && node.getOpcode() == Opcodes.IALOAD
                && node.getPrevious() instanceof MethodInsnNode call
                && call.name.equals("ordinal")
                && call.desc.equals("()I");
    }

    /** From the static initialiser that fills them: field, number, enum constant. */
    static Map<String, Map<Integer, Member>> read(MethodNode initialiser) {
        Map<String, Map<Integer, Member>> tables = new HashMap<>();
        Member table = null;
        Member constant = null;
        for (AbstractInsnNode each : initialiser.instructions) {
            if (each instanceof FieldInsnNode access && access.getOpcode() == Opcodes.GETSTATIC) {
                Member field = new Member(access.owner, access.name, access.desc);
                if (isTable(field)) {
                    table = field;
                } else {
                    constant = field;
                }
            } else if (each.getOpcode() == Opcodes.IASTORE && table != null && constant != null) {
                tables.computeIfAbsent(table.name(), name -> new TreeMap<>()).put(number(each.getPrevious()), constant);
            }
        }
        return tables;
    }

    private static int number(AbstractInsnNode node) {
        return node instanceof IntInsnNode push ? push.operand : node.getOpcode() - Opcodes.ICONST_0;
    }
}
