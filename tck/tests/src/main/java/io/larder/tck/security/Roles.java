package io.larder.tck.security;

/** Roles and constants that tests and beans share. */
final class Roles {

    /** A role, and the one user who has it. */
    static final String EDITOR = "editor";

    /** Another role, and the one user who has it. */
    static final String GUEST = "guest";

    /** How many keys are filled. */
    static final int KEYS = 100;

    private Roles() {}
}
