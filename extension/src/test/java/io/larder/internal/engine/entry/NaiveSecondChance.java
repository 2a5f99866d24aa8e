package io.larder.internal.engine.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who leaves, said as plainly as the specification says it. */
final class NaiveSecondChance {

    private final int most;
    private final List<Integer> queue = new ArrayList<>();
    private final Set<Integer> read = new HashSet<>();

    NaiveSecondChance(int most) {
        this.most = most;
    }

    boolean read(int number) {
        boolean there = queue.contains(number);
        if (there) {
            read.add(number);
        }
        return there;
    }

    void write(int number) {
        while (queue.size() >= most) {
            Integer head = queue.remove(0);
            if (read.remove(head)) {
                queue.add(head);
            }
        }
        queue.add(number);
    }

    void clear(int number) {
        queue.remove((Integer) number);
        read.remove(number);
    }
}
