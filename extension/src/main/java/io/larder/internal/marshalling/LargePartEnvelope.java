package io.larder.internal.marshalling;

/**
 * What is written in the place of a value with large parts, which then need not stand in the codec's buffer.
 *
 * @param value the value
 */
record LargePartEnvelope(Object value) {}
