package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertAll;

/** Runs the same check on two beans, one for each annotation. */
public final class BothKinds {

    /**
     * A check of one bean.
     *
     * @param <T> what both beans can do
     */
    @FunctionalInterface
    public interface Check<T> {

        /** @param prefix differs between the two, for arguments that are to be counted apart */
        void verify(T bean, String prefix) throws Throwable;
    }

    private BothKinds() {}

    public static <T> void check(T data, T resource, Check<T> check) {
        assertAll(
                "for both annotations",
                () -> assertAll("@CacheData", () -> check.verify(data, "data ")),
                () -> assertAll("@CacheResource", () -> check.verify(resource, "resource ")));
    }
}
