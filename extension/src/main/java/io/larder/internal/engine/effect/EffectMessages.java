package io.larder.internal.engine.effect;

import io.larder.InputNotAllowedException;

/** What is said of effects and inputs: {@code LARDER-06001} to {@code LARDER-06999}. */
final class EffectMessages {

    private EffectMessages() {}

    static InputNotAllowedException inputNotAllowed(String input, String cached) {
        return new InputNotAllowedException(
                "LARDER-06001 " + cached + ": the input " + input + " was read inside it; write allowInputs = true,"
                        + " so that the input joins the key, or hand its value in as a parameter",
                null);
    }
}
