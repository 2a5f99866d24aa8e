package io.larder.internal.core.key;

import java.util.List;

/**
 * A class as an argument: objects of different content, and how to make each of them anew.
 *
 * @param contents each makes an object of its own content at each call
 */
record ArgumentSample(String name, List<Maker> contents) {

    /** Makes one object, another at each call, always of the same content. */
    @FunctionalInterface
    interface Maker {
        Object make() throws Exception;
    }

    static ArgumentSample of(String name, Maker... contents) {
        return new ArgumentSample(name, List.of(contents));
    }

    @Override
    public String toString() {
        return name;
    }
}
