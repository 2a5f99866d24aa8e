package io.larder.tck.replay;

import java.util.List;

/** An event. */
record EffectEvent(List<String> words) {}
