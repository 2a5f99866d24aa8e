package io.larder.internal.core.key;

/**
 * What a value is to the user.
 *
 * @param location the method, {@code Class#method}
 * @param name the parameter's
 * @param type the declared one
 * @param remedy what to write instead, beside an encoder
 */
record ParameterContext(String location, String name, String type, String remedy) {

    static final ParameterContext NONE = new ParameterContext("", "", "", "");

    static ParameterContext parameter(String location, KeyParameter parameter) {
        return new ParameterContext(
                location,
                parameter.name(),
                parameter.type().getTypeName(),
                "annotate the parameter with @ExcludeFromKey if the result does not depend on it");
    }

    static ParameterContext input(String input) {
        return new ParameterContext(
                input, "the returned value", "an input", "let the input's method return what the result depends on");
    }
}
