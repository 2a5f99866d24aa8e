package io.larder.internal.engine.route;

import io.larder.internal.engine.effect.Answer;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Input;
import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.key.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The ambient inputs that the computations of one cache read, in the order of their reading: below the key of the arguments a
 * question, below each answer to it the next question, or an entry. So different paths live side by side, and a call asks
 * what its own path needs.
 *
 * <p>A path is laid for each entry before it is kept, and forgotten with the last entry that it was laid for. Where the same answers led to another question than before
 * (the method is not a function of its arguments and inputs) the newer one counts, and the older path is not found any more.
 *
 * <p>Concurrency: a walk reads maps without a lock; laying and forgetting run under one.
 */
public final class InputTree implements Routes {

    private record Fork(Input input, Set<Key> below) {}

    private final Frames frames;
    private final ConcurrentMap<Key, Fork> forks = new ConcurrentHashMap<>();
    private final Map<Key, Key> above = new HashMap<>();
    private final Map<Key, Integer> laid = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public InputTree(Frames frames) {
        this.frames = frames;
    }

    @Override
    public Key find(Key arguments) throws Exception {
        Key at = arguments;
        for (Fork fork = forks.get(at); fork != null; fork = forks.get(at)) {
            at = at.and(ask(fork.input));
        }
        return at;
    }

    @Override
    public boolean leadsTo(@Nullable Trace trace) throws Exception {
        if (trace != null) {
            for (Answer answer : trace.inputs()) {
                if (!ask(answer.input()).equals(answer.canonical())) {
                    return false;
                }
            }
        }
        return true;
    }

    private Key ask(Input input) throws Exception {
        return frames.unheard(() -> input.canonical(input.ask()));
    }

    @Override
    public Key lay(Key arguments, @Nullable Trace trace) {
        lock.lock();
        try {
            Key at = arguments;
            for (Answer answer : trace == null ? List.<Answer>of() : trace.inputs()) {
                Key next = at.and(answer.canonical());
                fork(at, answer.input()).below.add(next);
                above.put(next, at);
                at = next;
            }
            laid.merge(at, 1, Integer::sum);
            return at;
        } finally {
            lock.unlock();
        }
    }

    private Fork fork(Key at, Input input) {
        Fork fork = forks.get(at);
        if (fork == null || !fork.input.question().equals(input.question())) {
            fork = new Fork(input, new HashSet<>());
            forks.put(at, fork);
        }
        return fork;
    }

    @Override
    public void forget(Key entry) {
        lock.lock();
        try {
            laid.computeIfPresent(entry, (key, times) -> times == 1 ? null : times - 1);
            for (Key at = entry; at != null && !laid.containsKey(at) && !forks.containsKey(at); ) {
                at = cut(at);
            }
        } finally {
            lock.unlock();
        }
    }

    /** @return the key above, where nothing is left below it */
    private @Nullable Key cut(Key at) {
        Key up = above.remove(at);
        Fork fork = up == null ? null : forks.get(up);
        if (up == null || fork == null) {
            return null;
        }
        fork.below.remove(at);
        if (!fork.below.isEmpty()) {
            return null;
        }
        forks.remove(up);
        return up;
    }

    @Override
    public List<Key> under(Key arguments) {
        lock.lock();
        try {
            List<Key> all = new ArrayList<>();
            all.add(arguments);
            for (int i = 0; i < all.size(); i++) {
                Fork fork = forks.get(all.get(i));
                if (fork != null) {
                    all.addAll(fork.below);
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }
}
