package io.larder.internal.core.key;

import io.larder.internal.core.key.ArgumentModel.Bean;
import io.larder.internal.core.key.ArgumentModel.Link;
import io.larder.internal.core.key.ArgumentModel.Pair;
import io.larder.internal.core.key.ArgumentModel.Twin;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Makes an argument of a model, of whatever classes will do. */
final class ArgumentBuilder {

    private final SplittableRandom random;

    ArgumentBuilder(SplittableRandom random) {
        this.random = random;
    }

    Object build(ArgumentModel model) {
        List<Object> parts = new ArrayList<>();
        if (model.kind() != ArgumentModel.Kind.RING) {
            model.parts().forEach(part -> parts.add(build(part)));
        }
        return switch (model.kind()) {
            case LEAF -> distinctInstance(model.value());
            case LIST -> list(parts);
            case SET -> set(parts);
            case MAP -> map(parts);
            case QUEUE -> queue(parts);
            case ARRAY -> parts.toArray();
            case TEXTS -> parts.toArray(String[]::new);
            case ENTRY ->
                random.nextBoolean()
                        ? new AbstractMap.SimpleEntry<>(parts.get(0), parts.get(1))
                        : new AbstractMap.SimpleImmutableEntry<>(parts.get(0), parts.get(1));
            case OPTIONAL -> parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0));
            case PAIR -> new Pair(parts.get(0), parts.get(1));
            case TWIN -> new Twin(parts.get(0), parts.get(1));
            case BEAN -> new Bean(parts.get(0), parts.get(1));
            case RING -> ring(model);
        };
    }

    @SuppressWarnings("StringOperationCanBeSimplified")
    private static Object distinctInstance(Object value) {
        if (value instanceof ModelGenerator.MutableLeaf block) {
            return block.build();
        }
        return value instanceof String text ? new String(text) : value;
    }

    private Object list(List<Object> parts) {
        return switch (random.nextInt(parts.contains(null) ? 6 : 7)) {
            case 0 -> parts;
            case 1 -> new LinkedList<>(parts);
            case 2 -> Arrays.asList(parts.toArray());
            case 3 -> new Vector<>(parts);
            case 4 -> Collections.unmodifiableList(parts);
            case 5 -> new CopyOnWriteArrayList<>(parts);
            default -> List.copyOf(parts);
        };
    }

    private Object queue(List<Object> parts) {
        return switch (random.nextInt(parts.contains(null) ? 1 : 3)) {
            case 0 -> Collections.unmodifiableCollection(parts);
            case 1 -> new ArrayDeque<>(parts);
            default -> new ConcurrentLinkedQueue<>(parts);
        };
    }

    private Object set(List<Object> parts) {
        Set<Object> set = new LinkedHashSet<>(parts);
        List<Object> reversed = new ArrayList<>(set);
        Collections.reverse(reversed);
        return switch (random.nextInt(set.contains(null) ? 5 : 7)) {
            case 0 -> set;
            case 1 -> new HashSet<>(set);
            case 2 -> new LinkedHashSet<>(reversed);
            case 3 -> new CopyOnWriteArraySet<>(reversed);
            case 4 -> Collections.unmodifiableSet(set);
            case 5 -> Set.copyOf(set);
            default -> concurrent(reversed);
        };
    }

    private static Set<Object> concurrent(Collection<Object> elements) {
        Set<Object> set = ConcurrentHashMap.newKeySet();
        set.addAll(elements);
        return set;
    }

    private Object map(List<Object> parts) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i += 2) {
            map.putIfAbsent(parts.get(i), parts.get(i + 1));
        }
        boolean hasNull = map.containsKey(null) || map.containsValue(null);
        return switch (random.nextInt(hasNull ? 4 : 6)) {
            case 0 -> map;
            case 1 -> new HashMap<>(map);
            case 2 -> reversed(map);
            case 3 -> Collections.unmodifiableMap(map);
            case 4 -> new ConcurrentHashMap<>(map);
            default -> Map.copyOf(map);
        };
    }

    private static Map<Object, Object> reversed(Map<Object, Object> map) {
        List<Object> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        Map<Object, Object> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, map.get(key)));
        return reversed;
    }

    private Object ring(ArgumentModel model) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < (int) model.value(); i++) {
            Link link = new Link();
            link.payload = build(model.parts().get(0));
            links.add(link);
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).next = links.get((i + 1) % links.size());
        }
        return links.get(0);
    }
}
