package io.larder.tck.key;

import org.jspecify.annotations.Nullable;

/** Each run of a method returns a number of its own: equal numbers, one entry. */
interface Counter {

    Integer any(@Nullable Object value);

    Integer two(String first, String second);

    Integer marked(@Nullable Thread thread, int number);

    Integer underscore(Thread thread, int number);

    Integer none(String text, int number);
}
