package io.larder.internal.core.key;

import io.larder.UnhashableParameterException;
import io.larder.internal.core.form.FormException;
import io.larder.internal.core.remedy.ArgumentRemedy;
import io.larder.internal.core.remedy.TypeNames;
import org.jspecify.annotations.Nullable;

/** What is said of keys: {@code LARDER-02001} to {@code LARDER-02999}. */
final class KeyMessages {

    private KeyMessages() {}

    static UnhashableParameterException unsupportedValue(
            ParameterContext context, String path, Class<?> type, String reason) {
        String name = TypeNames.of(type);
        String remedy = context.isParameter() ? ArgumentRemedy.of(type).forParameter(name) : context.remedy();
        return new UnhashableParameterException(
                "LARDER-02001 " + describe(context) + " cannot be part of a key: " + path + " is of type " + name + ", "
                        + reason + "; " + remedy,
                null);
    }

    static UnhashableParameterException encoderFailed(
            ParameterContext context, String path, String encoder, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02002 " + describe(context) + " cannot be part of a key: the encoder " + encoder + " threw "
                        + cause.getClass().getName() + " at " + path + "; mend the encoder, its exception is chained",
                cause);
    }

    static UnhashableParameterException unreadable(ParameterContext context, String path, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02003 " + describe(context) + " cannot be part of a key: what " + path
                        + " holds could not be read, it threw "
                        + cause.getClass().getName() + ", which is chained; " + context.remedy()
                        + ", or pass one that can be read and does not change meanwhile",
                cause);
    }

    /** @param entity whether the argument is an entity, or holds it in one */
    static UnhashableParameterException cycleInUnordered(
            ParameterContext context, String path, Class<?> type, String role, boolean entity) {
        return new UnhashableParameterException(
                "LARDER-02004 " + describe(context) + " cannot be part of a key: " + path + ", " + role + " of type "
                        + type.getTypeName()
                        + ", can be reached from itself, and where order does not count it has no number;"
                        + identifier(context, entity) + " hold it in a list, or as a map's value, or "
                        + context.remedy(),
                null);
    }

    /** @param entity whether the argument is an entity, or holds them in one */
    static UnhashableParameterException tooManyCyclePaths(ParameterContext context, String path, boolean entity) {
        return new UnhashableParameterException(
                "LARDER-02005 " + describe(context) + " cannot be part of a key: at " + path
                        + " too many elements of sets, or keys of maps, lead to one cycle from different sides;"
                        + identifier(context, entity) + " hold them in a list, or " + context.remedy(),
                null);
    }

    static UnhashableParameterException tooDeep(ParameterContext context, String path, @Nullable Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02006 " + describe(context) + " cannot be part of a key: at " + path
                        + " views of collections, or values with a KeyEncoder, stand inside one another too deep for the"
                        + " thread's stack; copy the views, or pass flatter values, or " + context.remedy(),
                cause);
    }

    static UnhashableParameterException tooLarge(ParameterContext context, String path, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02007 " + describe(context) + " cannot be part of a key: " + path
                        + " is in or below a set or a map whose content takes more than 2 GiB, too much to be put in order;"
                        + " pass a list or an array, or " + context.remedy(),
                cause);
    }

    static UnhashableParameterException formFailed(ParameterContext context, String path, FormException cause) {
        return new UnhashableParameterException(
                "LARDER-02009 " + describe(context) + " cannot be part of a key: " + path
                        + " is of a class that writes itself, and " + cause.getMessage()
                        + ", which is chained; provide a KeyEncoder for "
                        + cause.type().getTypeName() + ", or "
                        + context.remedy(),
                cause);
    }

    static IllegalStateException writerIsClosed(String encoder) {
        return new IllegalStateException("LARDER-02008 the encoder " + encoder
                + " wrote after its encode method had ended, or while another one ran inside it, or from another thread;"
                + " write only inside encode, in its thread");
    }

    /** The remedy for an entity, whose associations are more than the method is asked about. */
    private static String identifier(ParameterContext context, boolean entity) {
        return entity && context.isParameter() ? " pass the id instead of the entity, or" : "";
    }

    private static String describe(ParameterContext context) {
        return context.location() + ": " + context.name() + " (" + context.type() + ")";
    }
}
