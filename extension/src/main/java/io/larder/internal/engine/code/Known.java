package io.larder.internal.engine.code;

import java.util.List;

/** A class of which the class file was looked for. */
sealed interface Known permits OwnClass, ForeignClass {

    /** Internal name. */
    String name();

    /** Internal names of the superclass and of the interfaces that the class names itself, in this order. */
    List<String> parents();
}
