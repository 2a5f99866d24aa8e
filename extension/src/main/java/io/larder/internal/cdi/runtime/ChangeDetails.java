package io.larder.internal.cdi.runtime;

import io.larder.internal.disk.DiskStorage;
import io.larder.internal.disk.DiskStorage.Remembered;
import io.larder.internal.fingerprint.Fingerprint;
import io.larder.internal.fingerprint.MarshalledShapes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds which code and which classes of values have changed since the last start, for those who look why a method runs again. It
 * costs a file each, so it is there only where somebody looks.
 */
final class ChangeDetails {

    /** Knows nothing. */
    static final ChangeDetails NONE = new ChangeDetails(null, new MarshalledShapes(type -> false));

    private static final int NAMES = 3;

    private final @Nullable DiskStorage storage;
    private final MarshalledShapes shapes;
    private final Map<String, Fingerprint> previousMembers;
    private final Map<String, Fingerprint> members;
    private final Set<Class<?>> described = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** @param storage remembers from one start to the next; {@code null}: nothing does */
    ChangeDetails(@Nullable DiskStorage storage, MarshalledShapes shapes) {
        this.storage = storage;
        this.shapes = shapes;
        previousMembers = storage == null ? Map.of() : storage.read(Remembered.VALUE_MEMBERS);
        members = new TreeMap<>(previousMembers);
    }

    /**
     * Remembers what the code of the caches consists of.
     *
     * @param elements by the name of the cache
     * @return what has changed of each, by the name of the cache; empty where that is not known
     */
    Map<String, Optional<String>> code(Map<String, Map<String, Fingerprint>> elements) {
        if (storage == null) {
            return Map.of();
        }
        Map<String, Fingerprint> current = new TreeMap<>();
        elements.values().forEach(current::putAll);
        Map<String, Fingerprint> previous = storage.read(Remembered.CODE_ELEMENTS);
        storage.write(Remembered.CODE_ELEMENTS, current);
        Map<String, Optional<String>> changes = new TreeMap<>();
        elements.forEach((cache, ofCache) -> {
            Set<String> changed = changes(previous, ofCache);
            changes.put(cache, text(changed.isEmpty() ? removals(previous, current) : changed));
        });
        return changes;
    }

    /** Remembers what the classes of a value look like; they do not change while the application runs. */
    void remember(Collection<Class<?>> classes) {
        if (storage == null) {
            return;
        }
        lock.lock();
        try {
            List<Class<?>> added = classes.stream().filter(described::add).toList();
            if (!added.isEmpty()) {
                Map<String, Fingerprint> current = shapes.members(added);
                members.keySet().removeIf(name -> added.stream().anyMatch(type -> isMember(name, type.getName())));
                members.putAll(current);
                storage.write(Remembered.VALUE_MEMBERS, members);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What of these classes is not as it was remembered. */
    Optional<String> shape(Collection<Class<?>> classes) {
        Map<String, Fingerprint> current = shapes.members(classes);
        Map<String, Fingerprint> previous = new TreeMap<>();
        for (Class<?> type : classes) {
            previousMembers.forEach((name, member) -> {
                if (isMember(name, type.getName())) {
                    previous.put(name, member);
                }
            });
        }
        return previous.isEmpty() ? Optional.empty() : text(differences(previous, current));
    }

    private static boolean isMember(String name, String type) {
        return name.startsWith(type)
                && (name.length() == type.length() || name.indexOf('.', type.length()) == type.length());
    }

    /** Those that are new or different. */
    private static Set<String> changes(Map<String, Fingerprint> previous, Map<String, Fingerprint> current) {
        Set<String> names = new TreeSet<>();
        if (!previous.isEmpty()) {
            current.forEach((name, element) -> {
                if (!element.equals(previous.get(name))) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private static Set<String> differences(Map<String, Fingerprint> previous, Map<String, Fingerprint> current) {
        Set<String> names = changes(previous, current);
        names.addAll(removals(previous, current));
        return names;
    }

    /** Of code, this may have been another cache's. */
    private static Set<String> removals(Map<String, Fingerprint> previous, Map<String, Fingerprint> current) {
        Set<String> names = new TreeSet<>(previous.keySet());
        names.removeAll(current.keySet());
        return names;
    }

    private static Optional<String> text(Set<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", names.stream().limit(NAMES).toList());
        return Optional.of(names.size() <= NAMES ? first : first + " and " + (names.size() - NAMES) + " more");
    }
}
