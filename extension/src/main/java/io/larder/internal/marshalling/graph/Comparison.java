package io.larder.internal.marshalling.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two graphs differ: walked in step, objects paired one to one, with equal classes; what has an order in order, what has none by its
 * partner or its digest. Objects that write themselves are compared by what they write, and where that differs by an {@code equals} of their
 * own, both ways. Takes time in proportion to the graphs. For one thread.
 */
final class Comparison {

    /** Two objects, and how one got to them. */
    private static final class Pair {

        private final @Nullable Object one;
        private final @Nullable Object other;
        private final @Nullable Pair above;
        private final @Nullable Node node;
        private final int part;
        private boolean excused;

        Pair(@Nullable Object one, @Nullable Object other, @Nullable Pair above, @Nullable Node node, int part) {
            this.one = one;
            this.other = other;
            this.above = above;
            this.node = node;
            this.part = part;
        }

        boolean isExcused() {
            for (Pair at = this; at != null; at = at.above) {
                if (at.excused) {
                    return true;
                }
            }
            return false;
        }

        String path() {
            StringBuilder path = new StringBuilder();
            for (Pair at = this; at != null; at = at.above) {
                if (at.node != null) {
                    path.insert(0, at.node.type.step(at.node, at.part));
                }
            }
            return PathText.shortened(path);
        }
    }

    private static final String WHOLE = "";

    private final Decomposition decomposition;
    private final IdentityHashMap<Object, Object> known;
    private final boolean aliases;
    private final Deque<Pair> open = new ArrayDeque<>();
    private final IdentityHashMap<Object, Object> partners = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> partnersBack = new IdentityHashMap<>();
    private boolean excuses;

    /**
     * @param known copies by their originals, where that is known: an assumption, which is verified
     * @param aliases whether it counts which objects are the same one
     */
    Comparison(Decomposition decomposition, IdentityHashMap<Object, Object> known, boolean aliases) {
        this.decomposition = decomposition;
        this.known = known;
        this.aliases = aliases;
    }

    /** The path to the first place that differs, empty where it is the whole; {@code null} where there is none. */
    @Nullable
    String difference(@Nullable Object one, @Nullable Object other) {
        open.push(new Pair(decomposition.resolve(one), decomposition.resolve(other), null, null, 0));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (!excuses || !pair.isExcused()) {
                String step = difference(pair);
                if (step != null && !isExcused(pair)) {
                    return pair.path() + step;
                }
            }
        }
        return null;
    }

    /** Whether the object itself, or the nearest one above that writes itself, finds both to be equal. */
    private boolean isExcused(Pair different) {
        for (Pair pair = different; pair != null; pair = pair.above) {
            if (pair.one != null
                    && pair.other != null
                    && decomposition.writesItself(pair.one.getClass())
                    && Equality.isOverridden(pair.one.getClass())) {
                if (pair.excused || !pair.one.equals(pair.other) || !pair.other.equals(pair.one)) {
                    return false;
                }
                pair.excused = true;
                excuses = true;
                return true;
            }
        }
        return false;
    }

    /** Where the two differ: a step, or nothing where it is the whole; {@code null} where they do not. */
    private @Nullable String difference(Pair pair) {
        Object one = pair.one;
        Object other = pair.other;
        if (one == other) {
            return null;
        }
        if (one == null || other == null) {
            return WHOLE;
        }
        if (aliases && (partners.containsKey(one) || partnersBack.containsKey(other))) {
            return partners.get(one) == other && partnersBack.get(other) == one ? null : WHOLE;
        }
        if (!aliases && partners.get(one) == other) {
            return null;
        }
        Node node = decomposition.of(one);
        Node otherNode = decomposition.of(other);
        if (node == null || otherNode == null) {
            return node == otherNode && one.getClass() == other.getClass() && one.equals(other) ? null : WHOLE;
        }
        partners.put(one, other);
        partnersBack.put(other, one);
        return difference(pair, node, otherNode);
    }

    private @Nullable String difference(Pair pair, Node node, Node otherNode) {
        if (!node.type.isLike(otherNode.type)
                || node.replaced != otherNode.replaced
                || node.parts.length != otherNode.parts.length) {
            return WHOLE;
        }
        String step = node.replaced ? null : node.type.difference(node, otherNode);
        return step != null || pushParts(pair, node, otherNode) ? step : WHOLE;
    }

    private boolean pushParts(Pair pair, Node node, Node otherNode) {
        @Nullable Object[] others = otherNode.parts;
        GraphType.Unordered unordered = node.replaced ? null : node.type.unordered(node);
        if (unordered != null) {
            others = matched(unordered, node.parts, others);
            if (others == null) {
                return false;
            }
        }
        for (int i = node.parts.length - 1; i >= 0; i--) {
            if (node.parts[i] != null || others[i] != null) {
                open.push(new Pair(plain(node.parts[i]), plain(others[i]), pair, node, i));
            }
        }
        return true;
    }

    private @Nullable Object plain(@Nullable Object part) {
        return part instanceof InternalPart internal ? internal.object() : decomposition.resolve(part);
    }

    /** The other parts, in the order of their partners; {@code null} where one has none. */
    private @Nullable Object @Nullable [] matched(
            GraphType.Unordered unordered, @Nullable Object[] ones, @Nullable Object[] others) {
        IdentityHashMap<@Nullable Object, Integer> byIdentity = new IdentityHashMap<>();
        for (int i = unordered.from(); i < unordered.to(); i += unordered.group()) {
            byIdentity.put(others[i], i);
        }
        @Nullable Object[] matched = others.clone();
        List<Integer> rest = new ArrayList<>();
        for (int i = unordered.from(); i < unordered.to(); i += unordered.group()) {
            Integer place = byIdentity.remove(ones[i]);
            Object one = decomposition.resolve(ones[i]);
            if (place == null && one != null && known.get(one) != null) {
                place = byIdentity.remove(known.get(one));
            }
            if (place == null) {
                rest.add(i);
            } else {
                System.arraycopy(others, place, matched, i, unordered.group());
            }
        }
        return rest.isEmpty() || matchRest(unordered, ones, others, matched, rest, new HashSet<>(byIdentity.values()))
                ? matched
                : null;
    }

    private boolean matchRest(
            GraphType.Unordered unordered,
            @Nullable Object[] ones,
            @Nullable Object[] others,
            @Nullable Object[] matched,
            List<Integer> rest,
            Set<Integer> free) {
        Digest digests = new Digest(decomposition);
        Map<Long, Deque<Integer>> byDigest = new HashMap<>();
        free.forEach(place -> byDigest.computeIfAbsent(digests.of(others[place]), digest -> new ArrayDeque<>())
                .add(place));
        for (int i : rest) {
            Integer place = byDigest.getOrDefault(digests.of(ones[i]), new ArrayDeque<>(0))
                    .poll();
            if (place == null) {
                return false;
            }
            System.arraycopy(others, place, matched, i, unordered.group());
        }
        return true;
    }

    /** Between two values of one application, by nothing but what they hold. */
    static @Nullable String between(Decomposition decomposition, @Nullable Object one, @Nullable Object other) {
        return new Comparison(decomposition, new IdentityHashMap<>(0), true).difference(one, other);
    }
}
