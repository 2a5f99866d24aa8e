package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;

/** An ambient input, and what it was when it was read. */
public record Answer(Input input, Key canonical) {}
