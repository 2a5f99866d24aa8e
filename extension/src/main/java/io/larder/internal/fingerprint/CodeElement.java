package io.larder.internal.fingerprint;

import java.util.SortedMap;

/**
 * A part of a normalised description of code. What names a class or a member is apart from the text, because it may have to be
 * called otherwise, and because it is what the code reaches.
 */
sealed interface CodeElement {

    /** Visits elements, in their order. */
    interface Visitor {

        void text(String text);

        void typeName(String type);

        void cast(String type);

        void creation(String type);

        void classConstant(String descriptor);

        void call(boolean dispatched, Member method);

        void access(boolean isStatic, Member field);

        void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int defaultTarget);

        void annotation(String type);
    }

    void accept(Visitor visitor);

    /** Opcodes, constants, labels. */
    record Text(String text) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.text(text);
        }
    }

    /**
     * Types that are named and not used.
     *
     * @param type an internal name or any descriptor
     */
    record TypeName(String type) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.typeName(type);
        }
    }

    /** A cast to a class: one of the ways in which an object comes that other code made. */
    record Cast(String type) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.cast(type);
        }
    }

    /** {@code new}, of the class of this internal name. */
    record Creation(String type) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.creation(type);
        }
    }

    /**
     * A class as a value.
     *
     * @param descriptor of a class, an array or a primitive type
     */
    record ClassConstant(String descriptor) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.classConstant(descriptor);
        }
    }

    /** A call, or a reference to a method. */
    record Call(boolean dispatched, Member method) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.call(dispatched, method);
        }
    }

    /** A read or a write of a field. */
    record Access(boolean isStatic, Member field) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.access(isStatic, field);
        }
    }

    /** A switch over an enum by way of a table that the compiler made, which numbers the constants as it likes. */
    record EnumSwitch(Member table, SortedMap<Integer, Integer> cases, int defaultTarget) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.enumSwitch(table, cases, defaultTarget);
        }
    }

    /** The type of an annotation, whose values follow. */
    record Annotation(String type) implements CodeElement {
        @Override
        public void accept(Visitor visitor) {
            visitor.annotation(type);
        }
    }
}
