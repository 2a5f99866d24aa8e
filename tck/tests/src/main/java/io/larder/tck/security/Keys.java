package io.larder.tck.security;

/** What the tests and the beans call alike. */
final class Keys {

    /** A role, and the one user who has it. */
    static final String KEEPER = "keeper";

    /** Another role, and the one user who has it. */
    static final String VISITOR = "visitor";

    /** How many keys are filled. */
    static final int NUMBER = 100;

    private Keys() {}
}
