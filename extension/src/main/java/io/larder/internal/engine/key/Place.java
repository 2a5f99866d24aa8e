package io.larder.internal.engine.key;

/**
 * What a value is to the user.
 *
 * @param where the method, {@code Class#method}
 * @param name the parameter's
 * @param type the declared one
 * @param cure what to write instead, beside an encoder
 */
record Place(String where, String name, String type, String cure) {

    static final Place NOWHERE = new Place("", "", "", "");

    static Place parameter(String where, KeyParameter parameter) {
        return new Place(
                where,
                parameter.name(),
                parameter.type().getTypeName(),
                "annotate the parameter with @ExcludeFromKey if the result does not depend on it");
    }

    static Place input(String question) {
        return new Place(
                question, "the returned value", "an input", "let the input's method return what the result depends on");
    }
}
