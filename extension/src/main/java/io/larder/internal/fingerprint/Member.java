package io.larder.internal.fingerprint;

/**
 * The name of a field or method in an instruction.
 *
 * @param owner internal name of the class through which it is used, which may be below the one that declares it
 */
record Member(String owner, String name, String descriptor) {

    /** Returns the name and descriptor, which an overriding method shares with the overridden one. */
    String selector() {
        return name + descriptor;
    }
}
