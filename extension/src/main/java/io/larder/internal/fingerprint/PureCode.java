package io.larder.internal.fingerprint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Whether methods of a class depend on nothing but their object and arguments, and change nothing but one of its fields. */
final class PureCode {

    private static final Set<String> CONTENT_METHODS = Set.of(
            "hashCode()I",
            "toString()Ljava/lang/String;",
            "equals(Ljava/lang/Object;)Z",
            "compareTo(Ljava/lang/Object;)I",
            "length()I",
            "size()I",
            "isEmpty()Z",
            "charAt(I)C",
            "name()Ljava/lang/String;",
            "ordinal()I");

    private static final Set<String> READING_METHODS = Set.of(
            "get",
            "iterator",
            "hasNext",
            "next",
            "contains",
            "containsKey",
            "entrySet",
            "keySet",
            "values",
            "getKey",
            "getValue",
            "getOrDefault");

    /** All of whose methods are pure, apart from those that change the object: that is one which the code made. */
    private static final Set<String> VALUE_TYPES = Set.of(
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/lang/Math",
            "java/lang/StrictMath",
            "java/lang/Objects",
            "java/util/Objects",
            "java/util/Arrays",
            "java/util/StringJoiner",
            "java/util/UUID",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/regex/Pattern",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/net/URI",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/lang/Enum");

    private static final Set<String> IMMUTABLE_TYPES = Set.of(
            "java/lang/String",
            "java/lang/Class",
            "java/util/UUID",
            "java/util/Locale",
            "java/util/Currency",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/net/URI",
            "java/util/regex/Pattern",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double");

    /** System properties, chance, and what goes by the default locale or character set. */
    private static final Set<String> AMBIENT_METHODS = Set.of(
            "getInteger",
            "getLong",
            "getBoolean",
            "random",
            "randomUUID",
            "now",
            "format",
            "formatted",
            "toLowerCase",
            "toUpperCase",
            "getBytes",
            "systemDefault",
            "getDisplayName",
            "ofLocale",
            "ofPattern",
            "probablePrime");

    private static final Set<String> COLLECTIONS = Set.of(
            "java/util/ArrayList",
            "java/util/LinkedHashMap",
            "java/util/LinkedHashSet",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/TreeMap",
            "java/util/TreeSet");

    private final ClassNode type;
    private final String writable;
    private final Set<String> visited = new HashSet<>();

    /** @param writable the field of {@code this} that the first method may change */
    PureCode(ClassNode type, String writable) {
        this.type = type;
        this.writable = writable;
    }

    boolean isPure(MethodNode method) {
        return isPure(method, Set.of(writable));
    }

    private boolean isPure(MethodNode method, Set<String> changed) {
        if (!visited.add(method.name + method.desc)) {
            return true;
        }
        if ((method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) != 0) {
            return false;
        }
        for (AbstractInsnNode each : method.instructions) {
            if (!isPure(each, changed)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPure(AbstractInsnNode instruction, Set<String> changed) {
        if (instruction instanceof FieldInsnNode access) {
            return switch (access.getOpcode()) {
                case Opcodes.GETFIELD -> isOwnValue(access);
                case Opcodes.PUTFIELD -> access.owner.equals(type.name) && changed.contains(access.name);
                case Opcodes.GETSTATIC -> isConstant(access);
                default -> false;
            };
        }
        if (instruction instanceof MethodInsnNode call) {
            return isPure(call);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
        }
        return !(instruction instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) || isValueType(made.desc);
    }

    /** Whether values of a type never change. What can change, as a list or an array, may have changed since something was computed from it. */
    static boolean isImmutable(String descriptor) {
        Type read = Type.getType(descriptor);
        return read.getSort() < Type.ARRAY
                || (read.getSort() == Type.OBJECT
                        && (IMMUTABLE_TYPES.contains(read.getInternalName()) || isTime(read.getInternalName())));
    }

    private boolean isOwnValue(FieldInsnNode access) {
        return access.owner.equals(type.name)
                && isImmutable(access.desc)
                && type.fields.stream().anyMatch(field -> field.name.equals(access.name));
    }

    private boolean isConstant(FieldInsnNode access) {
        return access.owner.startsWith("java/")
                || (isOwnValue(access)
                        && type.fields.stream()
                                .anyMatch(field ->
                                        field.name.equals(access.name) && (field.access & Opcodes.ACC_FINAL) != 0));
    }

    private boolean isPure(MethodInsnNode call) {
        if (call.owner.equals(type.name)) {
            MethodNode own = ownMethod(call);
            return own != null && isFixed(own) && isPure(own, Set.of());
        }
        boolean isOfSuperclass = call.getOpcode() == Opcodes.INVOKESPECIAL && !call.name.equals("<init>");
        if (isOfSuperclass || AMBIENT_METHODS.contains(call.name)) {
            return false;
        }
        return CONTENT_METHODS.contains(call.name + call.desc)
                || isValueType(call.owner)
                || (call.owner.startsWith("java/util/")
                        && (READING_METHODS.contains(call.name) || isFactoryOfImmutables(call)));
    }

    /** Whether no subclass puts other code in its place. */
    private boolean isFixed(MethodNode method) {
        int fixed = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC;
        return ((type.access | method.access) & Opcodes.ACC_FINAL) != 0 || (method.access & fixed) != 0;
    }

    private @Nullable MethodNode ownMethod(MethodInsnNode call) {
        return type.methods.stream()
                .filter(method -> method.name.equals(call.name) && method.desc.equals(call.desc))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFactoryOfImmutables(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESTATIC
                && Type.getReturnType(call.desc).getSort() == Type.OBJECT
                && (call.name.equals("of") || call.name.equals("copyOf") || call.name.startsWith("unmodifiable"));
    }

    private static boolean isValueType(String name) {
        return VALUE_TYPES.contains(name)
                || COLLECTIONS.contains(name)
                || isTime(name)
                || (name.startsWith("java/lang/") && name.endsWith("Exception"));
    }

    private static boolean isTime(String name) {
        return name.startsWith("java/time/") && !name.equals("java/time/Clock") && !name.contains("/format/");
    }
}
