package io.larder.internal.fingerprint;

import java.util.List;

/** The result of looking up a class file. */
sealed interface ClassInfo permits ApplicationClass, LibraryClass {

    /** Internal name. */
    String name();

    /** Internal names of the superclass and of the interfaces that the class names itself, in this order. */
    List<String> parents();
}
