package io.larder.internal.engine.key;

import java.util.Arrays;

/** Where pieces of bytes that follow one another end, and their order by content. */
final class Parts {

    private record Part(int from, int to, int number) {}

    private static final byte[] NOTHING = {};

    private final int[] ends;
    private int size;
    private byte[] bytes = NOTHING;
    private Part[] parts = new Part[0];

    Parts(int most) {
        ends = new int[most];
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
        parts = new Part[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            int to = ends[i] - offset;
            parts[i] = new Part(from, to, i);
            from = to;
        }
        Arrays.sort(parts, this::compare);
    }

    int from(int place) {
        return parts[place].from;
    }

    int to(int place) {
        return parts[place].to;
    }

    /** Which one, in the order of {@link #add}, came to stand at a place. */
    int number(int place) {
        return parts[place].number;
    }

    /** Whether the one at a place is equal to the one before it. */
    boolean repeats(int place) {
        return place > 0 && place < size && compare(parts[place], parts[place - 1]) == 0;
    }

    private int compare(Part one, Part other) {
        return Arrays.compareUnsigned(bytes, one.from, one.to, bytes, other.from, other.to);
    }
}
