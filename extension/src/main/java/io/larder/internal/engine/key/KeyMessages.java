package io.larder.internal.engine.key;

import io.larder.UnhashableParameterException;
import org.jspecify.annotations.Nullable;

/** What is said of keys: {@code LARDER-02001} to {@code LARDER-02999}. */
final class KeyMessages {

    private KeyMessages() {}

    static UnhashableParameterException noValue(Place place, String path, String type, String reason) {
        return new UnhashableParameterException(
                "LARDER-02001 " + of(place) + " cannot be part of a key: " + path + " is of type " + type + ", "
                        + reason + "; " + place.cure() + ", or provide a KeyEncoder for " + type,
                null);
    }

    static UnhashableParameterException encoderFailed(Place place, String path, String encoder, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02002 " + of(place) + " cannot be part of a key: the encoder " + encoder + " threw "
                        + cause.getClass().getName() + " at " + path + "; mend the encoder, its exception is chained",
                cause);
    }

    static UnhashableParameterException unreadable(Place place, String path, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02003 " + of(place) + " cannot be part of a key: what " + path
                        + " holds could not be read, it threw "
                        + cause.getClass().getName() + ", which is chained; " + place.cure()
                        + ", or pass one that can be read and does not change meanwhile",
                cause);
    }

    static UnhashableParameterException cyclicWithoutOrder(Place place, String path, Class<?> type, String what) {
        return new UnhashableParameterException(
                "LARDER-02004 " + of(place) + " cannot be part of a key: " + path + ", " + what + " of type "
                        + type.getTypeName()
                        + ", can be reached from itself, and where order does not count it has no number;"
                        + " hold it in a list, or as a map's value, or " + place.cure(),
                null);
    }

    static UnhashableParameterException tangled(Place place, String path) {
        return new UnhashableParameterException(
                "LARDER-02005 " + of(place) + " cannot be part of a key: at " + path
                        + " too many elements of sets, or keys of maps, lead to one cycle from different sides;"
                        + " hold them in a list, or " + place.cure(),
                null);
    }

    static UnhashableParameterException tooDeep(Place place, String path, @Nullable Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02006 " + of(place) + " cannot be part of a key: at " + path
                        + " views of collections, or values with a KeyEncoder, stand inside one another too deep for the"
                        + " thread's stack; copy the views, or pass flatter values, or " + place.cure(),
                cause);
    }

    static UnhashableParameterException tooLarge(Place place, String path, Throwable cause) {
        return new UnhashableParameterException(
                "LARDER-02007 " + of(place) + " cannot be part of a key: " + path
                        + " is in or below a set or a map whose content takes more than 2 GiB, too much to be put in order;"
                        + " pass a list or an array, or " + place.cure(),
                cause);
    }

    static IllegalStateException writerIsClosed(String encoder) {
        return new IllegalStateException("LARDER-02008 the encoder " + encoder
                + " wrote after its encode method had ended, or while another one ran inside it, or from another thread;"
                + " write only inside encode, in its thread");
    }

    private static String of(Place place) {
        return place.where() + ": " + place.name() + " (" + place.type() + ")";
    }
}
