package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertAll;

/** What holds for both annotations is looked at for both: the same check on two beans. */
public final class Kinds {

    /**
     * One look at a bean.
     *
     * @param <T> what both beans can do
     */
    @FunctionalInterface
    public interface Check<T> {

        /** @param mark differs between the two, for arguments that are to be counted apart */
        void on(T bean, String mark) throws Throwable;
    }

    private Kinds() {}

    public static <T> void both(T data, T resource, Check<T> check) {
        assertAll(
                "for both annotations",
                () -> assertAll("@CacheData", () -> check.on(data, "data ")),
                () -> assertAll("@CacheResource", () -> check.on(resource, "resource ")));
    }
}
