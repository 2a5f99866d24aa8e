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

    private static final String INPUT = "an input";

    static final ParameterContext NONE = new ParameterContext("", "", "", "");

    static ParameterContext parameter(String location, KeyParameter parameter) {
        return new ParameterContext(
                location,
                parameter.name(),
                parameter.type().getTypeName(),
                "write @ExcludeFromKey before the parameter if the other arguments determine the result");
    }

    /** Whether it is a parameter, and not the result of an input. */
    boolean isParameter() {
        return !type.equals(INPUT);
    }

    static ParameterContext input(String input) {
        return new ParameterContext(
                input, "the returned value", INPUT, "let the input's method return what the result depends on");
    }
}
