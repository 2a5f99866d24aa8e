package io.larder.internal.core.value;

import io.larder.UnserializableValueException;

/** How the results of one cached data method are marshalled and copied. Safe for any number of threads. */
public interface ValueMarshaller {

    /**
     * Looks at the whole value, then marshals it, and now and then verifies that a copy is equal. The value is not changed; what can change of
     * it is not held afterwards.
     *
     * @param loadNanos how long it took to load the value, in nanoseconds: of what a verification may cost; 0 where that is unknown
     * @throws UnserializableValueException where it is no data, or a copy is another one, with the path to the culprit; nothing is left behind
     */
    MarshalledResult marshal(Object value, long loadNanos);

    /** The same for a value of which it is unknown how long its load took. */
    default MarshalledResult marshal(Object value) {
        return marshal(value, 0);
    }

    /**
     * Makes a value anew, sharing nothing that could change with any other copy.
     *
     * @param marshalled what {@link #marshal} made, in this process or an earlier one with the same code
     * @throws UnserializableValueException where that fails, because the code of a class refuses now what it accepted before
     */
    Object unmarshal(Marshalled marshalled);
}
