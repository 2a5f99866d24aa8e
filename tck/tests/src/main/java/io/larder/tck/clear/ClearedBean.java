package io.larder.tck.clear;

import java.util.concurrent.atomic.AtomicInteger;

/** Each run of {@link #value} and {@link #namedValue} returns a greater number than the one before. */
interface ClearedBean {

    int WRITERS = 2;

    int value(String text, int number);

    int namedValue(String text);

    /** The value of the source at the time of the load. */
    int currentValue(String text, AtomicInteger source);
}
