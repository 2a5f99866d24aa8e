package io.larder.tck.smoke;

import io.larder.Caches;
import io.larder.RecursiveComputationException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What every container has to do, checked inside of it. */
public final class SmokeChecks {

    private static final int THREADS = 8;

    private final SmokeBean bean;
    private final Caches caches;
    private final List<String> failures = new ArrayList<>();

    private SmokeChecks(CDI<Object> container) {
        bean = container.select(SmokeBean.class).get();
        caches = container.select(Caches.class).get();
    }

    /** What failed; empty where the container passes. May be called again. */
    public static List<String> run() throws Exception {
        SmokeChecks checks = new SmokeChecks(CDI.current());
        checks.hits();
        checks.copies();
        checks.resources();
        checks.clears();
        checks.recursion();
        checks.effects();
        checks.inputs();
        checks.singleFlight();
        checks.stats();
        return checks.failures;
    }

    private void hits() {
        String word = word();
        int before = bean.loads();
        check("a hit returns the value", List.of(word), bean.data(word));
        check("a hit returns the value again", List.of(word), bean.data(word));
        check("the method runs once", 1, bean.loads() - before);
        bean.data(word + "!");
        check("another argument is another entry", 2, bean.loads() - before);
    }

    private void copies() {
        String word = word();
        bean.data(word).add("changed");
        bean.data(word).add("changed again");
        check("callers get copies", List.of(word), bean.data(word));
    }

    private void resources() {
        String word = word();
        StringBuilder first = bean.resource(word);
        check("callers share a resource", true, first == bean.resource(word));
    }

    private void clears() {
        String word = word();
        int before = bean.loads();
        bean.data(word);
        bean.clear();
        bean.data(word);
        check("a cleared entry is loaded again", 2, bean.loads() - before);
    }

    private void recursion() {
        try {
            bean.recursive(word());
            failures.add("a method that asks for its own key returned");
        } catch (RecursiveComputationException e) {
            // As it should be.
        }
    }

    private void effects() {
        String word = word();
        int before = bean.effects();
        bean.replayed(word);
        bean.replayed(word);
        check("an effect is replayed on a hit", 2, bean.effects() - before);
    }

    private void inputs() {
        int length = Objects.hash(word());
        int before = bean.loads();
        bean.use(2);
        check("the input counts", length * 2 + " units", bean.measured(length));
        bean.use(3);
        check("another input is another entry", length * 3 + " units", bean.measured(length));
        bean.use(2);
        check("the earlier input hits", length * 2 + " units", bean.measured(length));
        check("each input is loaded once", 2, bean.loads() - before);
    }

    private void singleFlight() throws Exception {
        String word = word();
        int before = bean.loads();
        List<FutureTask<String>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            FutureTask<String> call = new FutureTask<>(inThisLoader(() -> bean.slow(word)));
            new Thread(call, "smoke-" + i).start();
            calls.add(call);
        }
        bean.open();
        for (FutureTask<String> call : calls) {
            check("each concurrent caller gets the value", word, call.get(60, TimeUnit.SECONDS));
        }
        check("concurrent callers share one load", 1, bean.loads() - before);
    }

    private static <T> Callable<T> inThisLoader(Callable<T> call) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return () -> {
            Thread.currentThread().setContextClassLoader(loader);
            return call.call();
        };
    }

    private void stats() {
        check("hits are counted", true, caches.named("smoke data").stats().hits() > 0);
    }

    private void check(String what, @Nullable Object expected, @Nullable Object seen) {
        if (!Objects.equals(expected, seen)) {
            failures.add(what + ": expected " + expected + ", was " + seen);
        }
    }

    private static String word() {
        return UUID.randomUUID().toString();
    }
}
