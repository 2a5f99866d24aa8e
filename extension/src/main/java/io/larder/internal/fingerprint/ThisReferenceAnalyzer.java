package io.larder.internal.fingerprint;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Tracks {@code this} through the variables and stack of one method, and collects the calls on it. */
@SuppressWarnings("ReferenceEquality") // THIS is one object, and equal to others.
final class ThisReferenceAnalyzer extends BasicInterpreter {

    private static final BasicValue THIS = new BasicValue(Type.getObjectType("this"));
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private static final Set<Integer> VIRTUAL = Set.of(Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE);

    private ThisReferenceAnalyzer() {
        super(Opcodes.ASM9);
    }

    /** @param wanted whether to find calls of a method with this name and descriptor */
    static void findSelfInvocations(
            String owner, MethodNode method, Predicate<String> wanted, Set<SelfInvocation> found)
            throws AnalyzerException {
        boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
        AbstractInsnNode[] instructions = method.instructions.toArray();
        boolean calls = Stream.of(instructions)
                .anyMatch(instruction -> calledSelectors(instruction).anyMatch(wanted));
        if (!calls || bridge || (method.access & Opcodes.ACC_STATIC) != 0) {
            return;
        }
        Matcher lambda = LAMBDA.matcher(method.name);
        String from = lambda.matches() ? lambda.group(1) : method.name;
        // Only at the end is it known what else may be where this was at first.
        Frame<BasicValue>[] frames = new Analyzer<>(new ThisReferenceAnalyzer()).analyze(owner, method);
        for (int i = 0; i < instructions.length; i++) {
            if (frames[i] != null && receiver(frames[i], instructions[i]) == THIS) {
                calledSelectors(instructions[i]).filter(wanted).forEach(to -> found.add(new SelfInvocation(from, to)));
            }
        }
    }

    /** Returns the receiver of a call; of a lambda or method reference, the first captured value. */
    private static @Nullable BasicValue receiver(Frame<BasicValue> frame, AbstractInsnNode instruction) {
        int depth = 0;
        if (instruction instanceof MethodInsnNode call) {
            depth = Type.getArgumentCount(call.desc) + 1;
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            depth = Type.getArgumentCount(dynamic.desc);
        }
        return depth == 0 || depth > frame.getStackSize() ? null : frame.getStack(frame.getStackSize() - depth);
    }

    private static Stream<String> calledSelectors(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call && VIRTUAL.contains(call.getOpcode())) {
            return Stream.of(call.name + call.desc);
        }
        return instruction instanceof InvokeDynamicInsnNode dynamic
                ? Stream.of(dynamic.bsmArgs)
                        .filter(Handle.class::isInstance)
                        .map(Handle.class::cast)
                        .map(handle -> handle.getName() + handle.getDesc())
                : Stream.empty();
    }

    @Override
    public BasicValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return isInstanceMethod && local == 0 ? THIS : super.newParameterValue(isInstanceMethod, local, type);
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        if (one == other) {
            return one;
        }
        boolean references = one.isReference() && other.isReference();
        return references ? BasicValue.REFERENCE_VALUE : super.merge(one, other);
    }
}
