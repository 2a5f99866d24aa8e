package io.larder.tck.clear;

import java.util.concurrent.atomic.AtomicInteger;

/** Each run of {@link #line} and {@link #page} returns a greater number than the one before. */
interface Board {

    int WRITERS = 2;

    int line(String text, int number);

    int page(String text);

    /** What the truth was when it ran. */
    int copy(String text, AtomicInteger truth);
}
