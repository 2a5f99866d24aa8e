package io.larder.tck.smoke;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Cached methods of each kind. */
@ApplicationScoped
public class SmokeBean {

    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger effects = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile int unit = 1;

    /** Another bean reference, or the methods called from here would not be intercepted. */
    @Inject
    private SmokeEffects recorded;

    /** How many cached methods ran since the application started. */
    public int loads() {
        return loads.get();
    }

    @CacheData(name = "smoke data")
    public List<String> data(String word) {
        loads.incrementAndGet();
        return new ArrayList<>(List.of(word));
    }

    @CacheResource(name = "smoke resource")
    public StringBuilder resource(String word) {
        loads.incrementAndGet();
        return new StringBuilder(word);
    }

    /** Does not return before {@link #open} was called. */
    @CacheData(name = "smoke slow", spinner = "Working \"slowly\"")
    public String slow(String word) throws InterruptedException {
        loads.incrementAndGet();
        if (!open.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the slow method was not released");
        }
        return word;
    }

    public void open() {
        open.countDown();
    }

    /** Asks for its own key. */
    @CacheData(name = "smoke recursive")
    public String recursive(String word) {
        return recorded.again(word);
    }

    @CacheData(name = "smoke replay")
    public String replayed(String word) {
        loads.incrementAndGet();
        recorded.effect(word);
        return word;
    }

    @CacheData(name = "smoke input", allowInputs = true, maxEntries = 10)
    public String measured(int length) {
        loads.incrementAndGet();
        return length * recorded.unit() + " units";
    }

    @CacheClear("smoke data")
    public void clear() {}

    @CacheData(name = "smoke session", scope = CacheScope.SESSION)
    public String session() {
        return UUID.randomUUID().toString();
    }

    /** A value that no other process makes. */
    @CacheData(name = "smoke disk", persist = PersistenceMode.DISK)
    public String saved(String key) {
        return key + " " + UUID.randomUUID();
    }

    int effects() {
        return effects.get();
    }

    void countEffect() {
        effects.incrementAndGet();
    }

    int unitInForce() {
        return unit;
    }

    void use(int other) {
        unit = other;
    }

    /** What {@link SmokeBean} calls through the container. */
    @ApplicationScoped
    public static class SmokeEffects {

        @Inject
        private SmokeBean bean;

        @Replayed
        public void effect(String word) {
            bean.countEffect();
        }

        @CacheInput
        public int unit() {
            return bean.unitInForce();
        }

        String again(String word) {
            return bean.recursive(word);
        }
    }
}
