package io.larder.internal.core.key;

import java.util.Arrays;

/** The ends of consecutive byte segments, and their order by content. */
final class SortedSegments {

    private record Segment(int from, int to, int originalIndex) {}

    private static final byte[] EMPTY = {};

    private final int[] ends;
    private int size;
    private byte[] bytes = EMPTY;
    private Segment[] segments = new Segment[0];

    SortedSegments(int capacity) {
        ends = new int[capacity];
    }

    void add(int end) {
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    /** Orders them; {@code bytes} begins where the first one began. */
    void sort(byte[] unordered, int offset) {
        bytes = unordered;
        segments = new Segment[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            int to = ends[i] - offset;
            segments[i] = new Segment(from, to, i);
            from = to;
        }
        Arrays.sort(segments, this::compare);
    }

    int from(int position) {
        return segments[position].from;
    }

    int to(int position) {
        return segments[position].to;
    }

    /** Which one, in the order of {@link #add}, came to stand at a place. */
    int originalIndex(int position) {
        return segments[position].originalIndex;
    }

    /** Whether the one at a place is equal to the one before it. */
    boolean equalsPrevious(int position) {
        return position > 0 && position < size && compare(segments[position], segments[position - 1]) == 0;
    }

    private int compare(Segment one, Segment other) {
        return Arrays.compareUnsigned(bytes, one.from, one.to, bytes, other.from, other.to);
    }
}
