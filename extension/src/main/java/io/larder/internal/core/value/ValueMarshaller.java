package io.larder.internal.core.value;

import io.larder.UnserializableValueException;

/** How the results of one cached data method are marshalled and copied. Safe for any number of threads. */
public interface ValueMarshaller {

    /**
     * Looks at the whole value, then marshals it. The value is not changed, and nothing of it is held afterwards.
     *
     * @throws UnserializableValueException where it is no data, with the path to the culprit; nothing is left behind
     */
    MarshalledResult marshal(Object value);

    /**
     * Makes a value anew, sharing nothing that could change with any other copy.
     *
     * @param marshalled what {@link #marshal} made, in this process or an earlier one with the same code
     */
    Object unmarshal(Marshalled marshalled);
}
