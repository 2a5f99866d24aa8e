package io.larder.internal.engine.code;

import java.util.SortedMap;

/**
 * A part of a normalised description of code. What names a class or a member is apart from the text, because it may have to be
 * called otherwise, and because it is what the code reaches.
 */
sealed interface Piece {

    void to(PieceReader reader);

    /** Opcodes, constants, labels. */
    record Text(String text) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.text(text);
        }
    }

    /**
     * Types that are named and not used.
     *
     * @param type an internal name or any descriptor
     */
    record Mention(String type) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.mention(type);
        }
    }

    /** A cast to a class: one of the ways in which an object comes that other code made. */
    record Cast(String type) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.cast(type);
        }
    }

    /** {@code new}, of the class of this internal name. */
    record Creation(String type) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.creation(type);
        }
    }

    /**
     * A class as a value.
     *
     * @param descriptor of a class, an array or a primitive type
     */
    record ClassConstant(String descriptor) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.classConstant(descriptor);
        }
    }

    /** A call, or a reference to a method. */
    record Call(boolean dispatched, Member method) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.call(dispatched, method);
        }
    }

    /** A read or a write of a field. */
    record Access(boolean ofClass, Member field) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.access(ofClass, field);
        }
    }

    /** A switch over an enum by way of a table that the compiler made, which numbers the constants as it likes. */
    record EnumSwitch(Member table, SortedMap<Integer, Integer> cases, int otherwise) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.enumSwitch(table, cases, otherwise);
        }
    }

    /** The type of an annotation, whose values follow. */
    record Annotation(String type) implements Piece {
        @Override
        public void to(PieceReader reader) {
            reader.annotation(type);
        }
    }
}
