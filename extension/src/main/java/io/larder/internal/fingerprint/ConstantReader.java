package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.CodeElement.Access;
import io.larder.internal.fingerprint.CodeElement.Call;
import io.larder.internal.fingerprint.CodeElement.ClassConstant;
import io.larder.internal.fingerprint.CodeElement.Creation;
import io.larder.internal.fingerprint.CodeElement.TypeName;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Describes constants with their types. A lambda is described by the constants of its {@code invokedynamic}. */
final class ConstantReader {

    private final CodeElementBuilder builder;

    ConstantReader(CodeElementBuilder builder) {
        this.builder = builder;
    }

    void read(Object constant) {
        if (constant instanceof String text) {
            builder.word("String").quoted(text);
        } else if (constant instanceof Float number) {
            builder.word("Float").number(Float.floatToRawIntBits(number));
        } else if (constant instanceof Double number) {
            builder.word("Double").number(Double.doubleToRawLongBits(number));
        } else if (constant instanceof Number number) {
            builder.word(number.getClass().getSimpleName()).number(number.longValue());
        } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            builder.word("Class").add(new ClassConstant(type.getDescriptor()));
        } else if (constant instanceof Type type) {
            builder.word("MethodType").add(new TypeName(type.getDescriptor()));
        } else if (constant instanceof Handle handle) {
            handle(handle);
        } else if (constant instanceof ConstantDynamic dynamic) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            dynamic(dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
        } else {
            throw new IllegalArgumentException("no constant of a class file: " + constant.getClass());
        }
    }

    void dynamic(String name, String descriptor, Handle bootstrap, Object... arguments) {
        builder.word("dynamic").quoted(name).add(new TypeName(descriptor));
        handle(bootstrap);
        builder.number(arguments.length);
        for (Object argument : arguments) {
            if (argument instanceof Type type) {
                // A label of a switch, a record's own class: named, and not handed to reflection.
                builder.word("Type").add(new TypeName(type.getDescriptor()));
            } else {
                read(argument);
            }
        }
    }

    private void handle(Handle handle) {
        Member member = new Member(handle.getOwner(), handle.getName(), handle.getDesc());
        builder.word("handle").number(handle.getTag());
        switch (handle.getTag()) {
            case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> builder.add(new Access(false, member));
            case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> builder.add(new Access(true, member));
            case Opcodes.H_NEWINVOKESPECIAL ->
                builder.add(new Creation(handle.getOwner())).add(new Call(false, member));
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> builder.add(new Call(true, member));
            default -> builder.add(new Call(false, member));
        }
    }
}
