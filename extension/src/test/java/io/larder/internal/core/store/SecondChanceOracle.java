package io.larder.internal.core.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who leaves, said as plainly as the specification says it. */
final class SecondChanceOracle {

    private final int maxEntries;
    private final List<Integer> queue = new ArrayList<>();
    private final Set<Integer> read = new HashSet<>();

    SecondChanceOracle(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    boolean read(int number) {
        boolean present = queue.contains(number);
        if (present) {
            read.add(number);
        }
        return present;
    }

    void write(int number) {
        while (queue.size() >= maxEntries) {
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
