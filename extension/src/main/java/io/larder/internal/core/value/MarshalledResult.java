package io.larder.internal.core.value;

/**
 * What becomes of a value that is to be cached.
 *
 * @param marshalled its marshalled form
 * @param shareable whether it is so immutable that callers may be given the object itself instead of copies
 * @param stable whether it was the same when it was looked at again; where it was not, it changes meanwhile, and is not cached
 */
public record MarshalledResult(Marshalled marshalled, boolean shareable, boolean stable) {

    /** Of a value that was the same all the time. */
    public MarshalledResult(Marshalled marshalled, boolean shareable) {
        this(marshalled, shareable, true);
    }
}
