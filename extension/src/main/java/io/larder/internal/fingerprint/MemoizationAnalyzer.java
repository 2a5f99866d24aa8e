package io.larder.internal.fingerprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** What one method does with one field of {@code this}: whether it reads it, resets it, or stores what it computed. */
final class MemoizationAnalyzer {

    private boolean guarded;
    private boolean reads;
    private boolean computes;
    private boolean writesOthers;

    private MemoizationAnalyzer() {}

    /** @param field what is computed from its own earlier value is not computed from the content */
    static MemoizationAnalyzer analyze(String owner, MethodNode method, String field) throws AnalyzerException {
        MemoizationAnalyzer found = new MemoizationAnalyzer();
        AbstractInsnNode[] instructions = method.instructions.toArray();
        Frame<Origin>[] frames = null;
        for (int i = 0; i < instructions.length; i++) {
            if (!(instructions[i] instanceof FieldInsnNode access)
                    || !access.owner.equals(owner)
                    || !access.name.equals(field)) {
                continue;
            }
            if (access.getOpcode() == Opcodes.GETFIELD) {
                found.guarded |= !found.reads && isCompared(access);
                found.reads = true;
            } else {
                frames = frames != null
                        ? frames
                        : new Analyzer<>(new OriginInterpreter(owner, field)).analyze(owner, method);
                found.store(frames[i], method.name.equals("<init>"));
            }
        }
        return found;
    }

    private void store(@Nullable Frame<Origin> frame, boolean inConstructor) {
        if (frame == null) {
            return;
        }
        Origin value = frame.getStack(frame.getStackSize() - 1);
        Origin target = frame.getStack(frame.getStackSize() - 2);
        if (value.zero()) {
            return;
        }
        if (inConstructor || value.constant() || value.memoized() || !target.self()) {
            writesOthers = true;
        }
        computes = true;
    }

    /** Whether what was read is asked at once whether it is zero or {@code null}. */
    private static boolean isCompared(AbstractInsnNode read) {
        for (AbstractInsnNode next = read.getNext(); next != null; next = next.getNext()) {
            switch (next.getOpcode()) {
                case -1,
                        Opcodes.DUP,
                        Opcodes.DUP2,
                        Opcodes.ISTORE,
                        Opcodes.LSTORE,
                        Opcodes.ASTORE,
                        Opcodes.ILOAD,
                        Opcodes.LLOAD,
                        Opcodes.LCONST_0,
                        Opcodes.LCMP -> {}
                case Opcodes.ALOAD -> {
                    if (next.getPrevious().getOpcode() != Opcodes.ASTORE) {
                        return false;
                    }
                }
                default -> {
                    return next instanceof JumpInsnNode
                            && List.of(Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.IFEQ, Opcodes.IFNE)
                                    .contains(next.getOpcode());
                }
            }
        }
        return false;
    }

    /** Whether the method looks first whether the field is set. */
    boolean isGuarded() {
        return guarded;
    }

    boolean reads() {
        return reads;
    }

    /** Whether it stores anything but zero. */
    boolean computes() {
        return computes;
    }

    /** Whether it stores what is no function of the object's content, or into another object. */
    boolean writesOthers() {
        return writesOthers;
    }

    /**
     * Where a value comes from.
     *
     * @param zero whether it is the zero or {@code null} of its type
     * @param constant whether it is one of some constants
     * @param memoized whether the earlier value of the field has a share in it
     * @param self whether it is {@code this}
     */
    private record Origin(int size, boolean zero, boolean constant, boolean memoized, boolean self) implements Value {

        @Override
        public int getSize() {
            return size;
        }

        Origin merged(Origin other) {
            return new Origin(
                    Math.min(size, other.size),
                    zero && other.zero,
                    constant && other.constant,
                    memoized || other.memoized,
                    self && other.self);
        }
    }

    private static final class OriginInterpreter extends Interpreter<Origin> {

        private final String owner;
        private final String field;

        OriginInterpreter(String owner, String field) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.field = field;
        }

        private static Origin computed(int size, boolean memoized) {
            return new Origin(size, false, false, memoized, false);
        }

        private static int size(AbstractInsnNode instruction, int otherwise) {
            return switch (instruction.getOpcode()) {
                case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
                default -> otherwise;
            };
        }

        @Override
        public @Nullable Origin newValue(@Nullable Type type) {
            return type == null ? computed(1, false) : result(type, false);
        }

        @Override
        public Origin newParameterValue(boolean isInstanceMethod, int local, Type type) {
            return new Origin(type.getSize(), false, false, false, isInstanceMethod && local == 0);
        }

        @Override
        public Origin newOperation(AbstractInsnNode instruction) {
            if (instruction instanceof FieldInsnNode access) {
                return computed(Type.getType(access.desc).getSize(), false);
            }
            int opcode = instruction.getOpcode();
            boolean isZero = opcode == Opcodes.ACONST_NULL
                    || opcode == Opcodes.ICONST_0
                    || opcode == Opcodes.LCONST_0
                    || opcode == Opcodes.FCONST_0
                    || opcode == Opcodes.DCONST_0;
            int wide = instruction instanceof LdcInsnNode constant
                            && (constant.cst instanceof Long || constant.cst instanceof Double)
                    ? 2
                    : 1;
            return new Origin(size(instruction, wide), isZero, opcode != Opcodes.NEW, false, false);
        }

        @Override
        public Origin copyOperation(AbstractInsnNode instruction, Origin value) {
            return value;
        }

        @Override
        public @Nullable Origin unaryOperation(AbstractInsnNode instruction, Origin value) {
            if (instruction instanceof FieldInsnNode access && access.getOpcode() == Opcodes.GETFIELD) {
                boolean isField = access.owner.equals(owner) && access.name.equals(field);
                return computed(Type.getType(access.desc).getSize(), isField || value.memoized());
            }
            int size =
                    switch (instruction.getOpcode()) {
                        case Opcodes.LNEG,
                                Opcodes.DNEG,
                                Opcodes.I2L,
                                Opcodes.I2D,
                                Opcodes.L2D,
                                Opcodes.F2L,
                                Opcodes.F2D,
                                Opcodes.D2L -> 2;
                        default -> 1;
                    };
            return new Origin(size, false, value.constant(), value.memoized(), false);
        }

        @Override
        public @Nullable Origin binaryOperation(AbstractInsnNode instruction, Origin one, Origin other) {
            int size =
                    switch (instruction.getOpcode()) {
                        case Opcodes.LALOAD,
                                Opcodes.DALOAD,
                                Opcodes.LADD,
                                Opcodes.DADD,
                                Opcodes.LSUB,
                                Opcodes.DSUB,
                                Opcodes.LMUL,
                                Opcodes.DMUL,
                                Opcodes.LDIV,
                                Opcodes.DDIV,
                                Opcodes.LREM,
                                Opcodes.DREM,
                                Opcodes.LSHL,
                                Opcodes.LSHR,
                                Opcodes.LUSHR,
                                Opcodes.LAND,
                                Opcodes.LOR,
                                Opcodes.LXOR -> 2;
                        default -> 1;
                    };
            return new Origin(
                    size, false, one.constant() && other.constant(), one.memoized() || other.memoized(), false);
        }

        @Override
        public @Nullable Origin ternaryOperation(AbstractInsnNode instruction, Origin one, Origin two, Origin three) {
            return null;
        }

        @Override
        public @Nullable Origin naryOperation(AbstractInsnNode instruction, List<? extends Origin> values) {
            boolean memoized = values.stream().anyMatch(Origin::memoized);
            if (instruction instanceof MethodInsnNode call) {
                return result(Type.getReturnType(call.desc), memoized);
            }
            return instruction instanceof InvokeDynamicInsnNode call
                    ? result(Type.getReturnType(call.desc), memoized)
                    : computed(1, memoized);
        }

        private static @Nullable Origin result(Type type, boolean memoized) {
            return type.getSort() == Type.VOID ? null : computed(type.getSize(), memoized);
        }

        @Override
        public void returnOperation(AbstractInsnNode instruction, Origin value, Origin expected) {}

        @Override
        public Origin merge(Origin one, Origin other) {
            Origin merged = one.merged(other);
            return merged.equals(one) ? one : merged;
        }
    }
}
