package io.larder.tck.time;

import java.time.Duration;

/** Methods whose entries leave by themselves. */
interface Shelf {

    /** The text of {@link #BRIEF}. */
    String BRIEF_TEXT = "800ms";

    Duration BRIEF = Duration.ofMillis(800);

    int SMALL = 3;

    String brief(String name);

    String counted(String name);

    String lasting(String name);

    String small(String name);

    String queue(String name);
}
