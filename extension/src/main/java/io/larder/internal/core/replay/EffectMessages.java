package io.larder.internal.core.replay;

import io.larder.InputNotAllowedException;
import io.larder.RecordingException;

/** Messages about effects and inputs: {@code LARDER-06001} to {@code LARDER-06999}. */
final class EffectMessages {

    private EffectMessages() {}

    static RecordingException argumentNotRecordable(String where, String parameter, Throwable cause) {
        return new RecordingException(
                "LARDER-06002 " + where + ": the argument " + parameter
                        + " cannot be kept for the next call; hand in data, or call the method outside of cached methods ("
                        + cause.getMessage() + ")",
                cause);
    }

    static RecordingException eventNotRecordable(Class<?> type, Throwable cause) {
        return new RecordingException(
                "LARDER-06003 " + type.getName()
                        + ": the event cannot be kept to be fired again; let it hold data, or leave out @ReplayedEvent ("
                        + cause.getMessage() + ")",
                cause);
    }

    static RecordingException genericEvent(Class<?> type) {
        return new RecordingException(
                "LARDER-06004 " + type.getName()
                        + ": an event whose class has type parameters cannot be fired again; fire one of a class without",
                null);
    }

    static InputNotAllowedException inputNotAllowed(String input, String cached) {
        return new InputNotAllowedException(
                "LARDER-06001 " + cached + ": the input " + input + " was read inside it; write allowInputs = true,"
                        + " so that the input joins the key, or hand its value in as a parameter",
                null);
    }
}
