package io.larder.sample.quakes.file;

import io.larder.sample.quakes.Quake;

/** What became of one row of the file. */
public sealed interface Row {

    /** The line of the file on which the row begins; the header is line 1. */
    long line();

    /**
     * An earthquake.
     *
     * @param standardDate whether its date was written as all others are, {@code MM/dd/yyyy}
     */
    record Parsed(long line, Quake quake, boolean standardDate) implements Row {}

    /**
     * A row that tells of no earthquake.
     *
     * @param reason what is wrong with it
     */
    record Unreadable(long line, String reason) implements Row {}
}
