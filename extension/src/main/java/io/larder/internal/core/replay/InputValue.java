package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;

/** An ambient input, and what it was when it was read. */
public record InputValue(Input input, Key canonical) {}
