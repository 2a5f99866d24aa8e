package io.larder.internal.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Finds fields in which a class remembers what it computed from its other fields: a hash code, a text that it parsed. Such a field says
 * nothing, and an object that has not computed it yet is equal to one that has.
 *
 * <p>Found is a private field that is zero or {@code null} until one method without parameters returns it: that method looks whether the field
 * is set, and else computes it with code that has no other effect and depends on nothing but the object's own fields of immutable types. The
 * field is of such a type, too. Each method that changes another field resets it. Where any of that is in doubt the field is not found.
 */
public final class MemoizedFields {

    private static final int HIDDEN = Opcodes.ACC_PRIVATE;
    private static final int FIXED = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private final ClassNode type;
    private final List<ClassNode> nest;
    private final Set<String> candidates = new TreeSet<>();

    private MemoizedFields(ClassNode type, List<ClassNode> nest) {
        this.type = type;
        this.nest = nest;
    }

    /** Their names; none where the class file cannot be read. */
    public static Set<String> of(Class<?> type) {
        try {
            ClassNode node = read(type, type.getName());
            List<ClassNode> nest = new ArrayList<>();
            for (Class<?> member : type.getNestMembers()) {
                if (member != type) {
                    nest.add(read(type, member.getName()));
                }
            }
            return Set.copyOf(new MemoizedFields(node, nest).find());
        } catch (IOException | IllegalArgumentException | AnalyzerException | LinkageError unreadable) {
            return Set.of();
        }
    }

    private static ClassNode read(Class<?> nestMember, String name) throws IOException {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (@Nullable InputStream stream = nestMember.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no class file");
            }
            ClassNode node = new ClassNode();
            new ClassReader(stream).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return node;
        }
    }

    private Set<String> find() throws AnalyzerException {
        for (FieldNode field : type.fields) {
            if ((field.access & HIDDEN) != 0
                    && (field.access & FIXED) == 0
                    && PureCode.isImmutable(field.desc)
                    && !isTouchedInNest(field.name)) {
                candidates.add(field.name);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String candidate : List.copyOf(candidates)) {
                if (!isMemoized(candidate)) {
                    candidates.remove(candidate);
                    changed = true;
                }
            }
        }
        return candidates;
    }

    private boolean isTouchedInNest(String field) {
        return nest.stream().anyMatch(member -> member.methods.stream().anyMatch(method -> touches(method, field)));
    }

    private boolean touches(MethodNode method, String field) {
        return accesses(method, field).findAny().isPresent();
    }

    private Stream<FieldInsnNode> accesses(MethodNode method, String field) {
        return Arrays.stream(method.instructions.toArray())
                .filter(FieldInsnNode.class::isInstance)
                .map(FieldInsnNode.class::cast)
                .filter(access -> access.owner.equals(type.name) && access.name.equals(field));
    }

    private boolean isMemoized(String field) throws AnalyzerException {
        String descriptor = descriptor(field);
        boolean computed = false;
        for (MethodNode method : type.methods) {
            MemoizationAnalyzer found = MemoizationAnalyzer.analyze(type.name, method, field);
            boolean isMemo = method.desc.equals("()" + descriptor)
                    && (method.access & Opcodes.ACC_STATIC) == 0
                    && found.isGuarded()
                    && new PureCode(type, field).isPure(method);
            boolean isRead = found.reads() && !isMemo && !method.name.equals("equals");
            if (isRead || found.writesOthers() || (found.computes() && !isMemo)) {
                return false;
            }
            computed |= found.computes();
        }
        return computed && otherFieldsResetIt(field);
    }

    private String descriptor(String field) {
        return type.fields.stream()
                .filter(each -> each.name.equals(field))
                .findFirst()
                .orElseThrow()
                .desc;
    }

    /** What is computed is computed again after a change of what it was computed from. */
    private boolean otherFieldsResetIt(String field) {
        Set<String> mutable = new HashSet<>();
        for (FieldNode other : type.fields) {
            if ((other.access & FIXED) == 0 && !candidates.contains(other.name)) {
                if ((other.access & HIDDEN) == 0 || isTouchedInNest(other.name)) {
                    return false;
                }
                mutable.add(other.name);
            }
        }
        return type.methods.stream()
                .allMatch(method -> method.name.equals("<init>")
                        || mutable.stream().noneMatch(other -> writes(method, other))
                        || writes(method, field));
    }

    private boolean writes(MethodNode method, String field) {
        return accesses(method, field).anyMatch(access -> access.getOpcode() == Opcodes.PUTFIELD);
    }
}
