package io.larder.tck.expiry;

import java.time.Duration;

/** Methods whose entries expire or are evicted. */
interface TtlBean {

    /** The text of {@link #SHORT_TTL}. */
    String SHORT_TTL_TEXT = "800ms";

    Duration SHORT_TTL = Duration.ofMillis(800);

    int MAX_ENTRIES = 3;

    int SCANNED_ENTRIES = 100;

    String shortTtl(String name);

    String shortTtlWithStats(String name);

    String longTtl(String name);

    String bounded(String name);

    String scanned(String name);
}
