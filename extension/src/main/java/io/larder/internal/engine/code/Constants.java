package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Piece.Access;
import io.larder.internal.engine.code.Piece.Call;
import io.larder.internal.engine.code.Piece.ClassConstant;
import io.larder.internal.engine.code.Piece.Creation;
import io.larder.internal.engine.code.Piece.Mention;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Describes constants, each with its type: a lambda is the constants of an {@code invokedynamic}. */
final class Constants {

    private final Pieces pieces;

    Constants(Pieces pieces) {
        this.pieces = pieces;
    }

    void read(Object constant) {
        if (constant instanceof String text) {
            pieces.word("String").quoted(text);
        } else if (constant instanceof Float number) {
            pieces.word("Float").number(Float.floatToRawIntBits(number));
        } else if (constant instanceof Double number) {
            pieces.word("Double").number(Double.doubleToRawLongBits(number));
        } else if (constant instanceof Number number) {
            pieces.word(number.getClass().getSimpleName()).number(number.longValue());
        } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            pieces.word("Class").add(new ClassConstant(type.getDescriptor()));
        } else if (constant instanceof Type type) {
            pieces.word("MethodType").add(new Mention(type.getDescriptor()));
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
        pieces.word("dynamic").quoted(name).add(new Mention(descriptor));
        handle(bootstrap);
        pieces.number(arguments.length);
        for (Object argument : arguments) {
            if (argument instanceof Type type) {
                // A label of a switch, a record's own class: named, and not handed to reflection.
                pieces.word("Type").add(new Mention(type.getDescriptor()));
            } else {
                read(argument);
            }
        }
    }

    private void handle(Handle handle) {
        Member member = new Member(handle.getOwner(), handle.getName(), handle.getDesc());
        pieces.word("handle").number(handle.getTag());
        switch (handle.getTag()) {
            case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> pieces.add(new Access(false, member));
            case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> pieces.add(new Access(true, member));
            case Opcodes.H_NEWINVOKESPECIAL ->
                pieces.add(new Creation(handle.getOwner())).add(new Call(false, member));
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> pieces.add(new Call(true, member));
            default -> pieces.add(new Call(false, member));
        }
    }
}
