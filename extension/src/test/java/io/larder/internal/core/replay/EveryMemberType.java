package io.larder.internal.core.replay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Has a member of every kind that there is. */
@Retention(RetentionPolicy.RUNTIME)
@interface EveryMemberType {

    boolean yes() default true;

    byte eight() default 8;

    short sixteen() default 16;

    int thirtyTwo() default 32;

    long sixtyFour() default 64;

    float half() default 0.5f;

    double third() default 1.0 / 3;

    char letter() default 'l';

    String text() default "a, b";

    Class<?> type() default EveryMemberType.class;

    ElementType constant() default ElementType.METHOD;

    Inner nested() default @Inner(7);

    int[] numbers() default {1, 2, 3};

    String[] texts() default {};

    Inner[] several() default {@Inner(1), @Inner(2)};

    /** Stands inside another. */
    @interface Inner {
        int value();
    }
}
