package io.larder.tck.framework;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thread that makes one call.
 *
 * @param <T> what the call returns
 */
public final class Caller<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    private Caller(Callable<T> call) {
        task = new FutureTask<>(call);
        thread = new Thread(task, "caller");
    }

    /** Starts one. */
    public static <T> Caller<T> start(Callable<T> call) {
        Caller<T> caller = new Caller<>(call);
        caller.thread.start();
        return caller;
    }

    /** Starts many that make the same call. */
    public static <T> List<Caller<T>> startAll(int size, Callable<T> call) {
        return IntStream.range(0, size).mapToObj(number -> start(call)).toList();
    }

    /** Until this many of them wait inside Larder. */
    public static <T> void awaitWaiting(int number, List<Caller<T>> callers) {
        Await.until(
                number + " callers wait",
                () -> callers.stream().filter(Caller::isParked).count() >= number && countWaiting(callers) == number);
    }

    static <T> long countWaiting(List<Caller<T>> callers) {
        return callers.stream().filter(Caller::isWaitingInLarder).count();
    }

    /** Until it waits inside Larder. */
    public void awaitWaiting() {
        awaitWaiting(1, List.of(this));
    }

    public void interrupt() {
        thread.interrupt();
    }

    public T result() throws Exception {
        try {
            return outcome();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }

    /** What the call threw. */
    public Throwable failure() throws Exception {
        try {
            throw new AssertionError("no failure, but " + outcome());
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    private T outcome() throws ExecutionException, InterruptedException {
        try {
            return task.get(Await.TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("did not end: " + List.of(thread.getStackTrace()), e);
        }
    }

    private boolean isParked() {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** Whether the innermost frame that is not the JDK's is Larder's: a body that is held at a gate does not count. */
    private boolean isWaitingInLarder() {
        return isParked()
                && Stream.of(thread.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(name -> name.startsWith("io.larder.internal."))
                        .isPresent();
    }
}
