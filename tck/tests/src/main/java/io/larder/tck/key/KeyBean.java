package io.larder.tck.key;

import org.jspecify.annotations.Nullable;

/** Each load returns a number of its own: equal numbers, one entry. */
interface KeyBean {

    Integer oneArgument(@Nullable Object value);

    Integer twoArguments(String first, String second);

    Integer excluded(@Nullable Thread thread, int number);

    Integer underscore(Thread thread, int number);

    Integer allExcluded(String text, int number);
}
