package io.larder.tck.replay;

import java.util.List;

/** An event. */
record Notice(List<String> words) {}
