package io.larder.internal.core.input;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Input;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.replay.Trace.InputValue;
import io.larder.internal.platform.ReentrancyGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
public final class InputKeyResolver implements KeyResolver {

    private record Node(Input input, Set<Key> children) {}

    private final InvocationFrames frames;
    private final ConcurrentMap<Key, Node> nodes = new ConcurrentHashMap<>();
    private final Map<Key, Key> parents = new HashMap<>();
    private final Map<Key, Integer> references = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<? extends RuntimeException> recursion;
    private final ReentrancyGuard guard = new ReentrancyGuard();

    /** @param recursion creates what is thrown if an input calls the cached method whose key it is part of */
    public InputKeyResolver(InvocationFrames frames, Supplier<? extends RuntimeException> recursion) {
        this.frames = frames;
        this.recursion = recursion;
    }

    @Override
    public Key resolve(Key arguments) throws Exception {
        Key key = arguments;
        for (Node node = nodes.get(key); node != null; node = nodes.get(key)) {
            key = key.join(read(node));
        }
        return key;
    }

    @Override
    public boolean matches(@Nullable Trace trace) throws Exception {
        if (trace != null) {
            for (InputValue inputValue : trace.inputs()) {
                if (!read(inputValue.input()).equals(inputValue.canonical())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The object for the question of a key is one and the same until another question takes its place. */
    private Key read(Node node) throws Exception {
        if (!guard.enter(node)) {
            throw recursion.get();
        }
        try {
            return read(node.input);
        } finally {
            guard.exit();
        }
    }

    private Key read(Input input) throws Exception {
        return frames.withoutRecording(() -> input.canonical(input.read()));
    }

    @Override
    public Key register(Key arguments, @Nullable Trace trace) {
        lock.lock();
        try {
            Key current = arguments;
            for (InputValue inputValue : trace == null ? List.<InputValue>of() : trace.inputs()) {
                Key next = current.join(inputValue.canonical());
                node(current, inputValue.input()).children.add(next);
                parents.put(next, current);
                current = next;
            }
            references.merge(current, 1, Integer::sum);
            return current;
        } finally {
            lock.unlock();
        }
    }

    private Node node(Key key, Input input) {
        Node node = nodes.get(key);
        if (node == null || !node.input.callKey().equals(input.callKey())) {
            node = new Node(input, new HashSet<>());
            nodes.put(key, node);
        }
        return node;
    }

    @Override
    public void unregister(Key entryKey) {
        lock.lock();
        try {
            references.computeIfPresent(entryKey, (key, times) -> times == 1 ? null : times - 1);
            for (Key current = entryKey;
                    current != null && !references.containsKey(current) && !nodes.containsKey(current); ) {
                current = prune(current);
            }
        } finally {
            lock.unlock();
        }
    }

    /** @return the key above, where nothing is left below it */
    private @Nullable Key prune(Key child) {
        Key parent = parents.remove(child);
        Node node = parent == null ? null : nodes.get(parent);
        if (parent == null || node == null) {
            return null;
        }
        node.children.remove(child);
        if (!node.children.isEmpty()) {
            return null;
        }
        nodes.remove(parent);
        return parent;
    }

    @Override
    public List<Key> entryKeys(Key arguments) {
        lock.lock();
        try {
            List<Key> keys = new ArrayList<>();
            keys.add(arguments);
            for (int i = 0; i < keys.size(); i++) {
                Node node = nodes.get(keys.get(i));
                if (node != null) {
                    keys.addAll(node.children);
                }
            }
            return keys;
        } finally {
            lock.unlock();
        }
    }
}
