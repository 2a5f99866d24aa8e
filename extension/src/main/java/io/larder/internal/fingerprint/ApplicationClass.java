package io.larder.internal.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** A class of the application. Its header is read on creation, its members on demand. */
final class ApplicationClass implements ClassInfo {

    private static final int KIND_FLAGS =
            Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION;

    private final String name;
    private final int access;
    private final List<String> parents;
    private final boolean discovered;
    private byte[] bytes;
    private @Nullable ClassMembers members;

    private ApplicationClass(ClassReader reader, byte[] bytes, boolean discovered) {
        this.name = reader.getClassName();
        this.access = reader.getAccess();
        this.parents = parents(reader);
        this.discovered = discovered;
        this.bytes = bytes;
    }

    /** @return {@code null} where it is no class file that is understood, which is said */
    static @Nullable ApplicationClass read(String name, byte[] bytes, boolean discovered) {
        try {
            return new ApplicationClass(new ClassReader(bytes), bytes, discovered);
        } catch (RuntimeException invalid) {
            FingerprintMessages.unparsable(name, invalid);
            return null;
        }
    }

    static List<String> parents(ClassReader reader) {
        List<String> parents = new ArrayList<>();
        if (reader.getSuperName() != null) {
            parents.add(reader.getSuperName());
        }
        parents.addAll(List.of(reader.getInterfaces()));
        return List.copyOf(parents);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> parents() {
        return parents;
    }

    /** Whether it is one of the types in which the container found its beans. */
    boolean isDiscovered() {
        return discovered;
    }

    /** Whether an object can be of exactly this class. */
    boolean isConcrete() {
        return !is(Opcodes.ACC_ABSTRACT);
    }

    /** The flags that say what kind of type it is. */
    int kind() {
        return access & KIND_FLAGS;
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    ClassMembers members() {
        ClassMembers found = members;
        if (found == null) {
            try {
                found = ClassMembers.read(this, bytes);
            } catch (RuntimeException invalid) {
                FingerprintMessages.unparsable(name, invalid);
                found = ClassMembers.unreadable(bytes);
            }
            members = found;
            bytes = new byte[0];
        }
        return found;
    }
}
