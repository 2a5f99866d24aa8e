package io.larder.tck.input;

/** Cached methods that read inputs. */
interface InputBean {

    String conditionalInputs(String argument);

    String nested(String argument);

    String inputNotAllowed(String argument);

    String nestedInputNotAllowed(String argument);

    String unsupportedInput(String argument);
}
