package io.larder.internal.core.value;

/**
 * What becomes of a value that is to be kept.
 *
 * @param marshalled its marshalled form
 * @param shareable whether it is so immutable that callers may be given the object itself instead of copies
 */
public record MarshalledResult(Marshalled marshalled, boolean shareable) {}
