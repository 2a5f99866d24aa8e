package io.larder.internal.cdi.extension;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.ValueFormat;
import io.larder.internal.cdi.config.Annotations;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every two members of an annotation together, and those that exclude each other. */
final class MemberPairs {

    /** The other values that a member needs. */
    private static final Map<String, Map<String, Object>> NEEDS =
            Map.of("maxStale", Map.of("ttl", "1h"), "jitter", Map.of("ttl", "1h"));

    private static final Map<String, Object> OF_BOTH = Map.ofEntries(
            Map.entry("name", "pair"),
            Map.entry("ttl", "1h"),
            Map.entry("lifetime", HalfAnHour.class),
            Map.entry("jitter", "10%"),
            Map.entry("maxStale", "1m"),
            Map.entry("maxEntries", 100),
            Map.entry("spinner", "Loading."),
            Map.entry("showSpinner", false),
            Map.entry("showTime", true),
            Map.entry("allowInputs", true),
            Map.entry("allowContext", true),
            Map.entry("scope", CacheScope.SESSION));

    private static final Map<String, Object> OF_DATA =
            Map.of("persist", PersistenceMode.DISK, "format", ValueFormat.JSON, "unless", Empty.class);

    private static final Map<String, Object> OF_RESOURCES = Map.of("validate", Present.class, "release", Ignored.class);

    /** The id of the problem that a pair is; all others work. */
    private static final Map<Set<String>, String> PROBLEMS = Map.of(
            Set.of("maxStale", "scope"), "LARDER-01014",
            Set.of("maxStale", "allowInputs"), "LARDER-01014",
            Set.of("persist", "scope"), "LARDER-01018");

    private MemberPairs() {}

    /**
     * Two members with legal values.
     *
     * @param number of the pair among those of its annotation
     */
    record Pair(Class<? extends Annotation> type, String one, String other, int number) {

        String problem() {
            return PROBLEMS.getOrDefault(Set.of(one, other), "");
        }

        Annotation annotation() {
            return MemberPairs.annotation(type, "pair " + type.getSimpleName() + number, Set.of(one, other));
        }

        @Override
        public String toString() {
            return type.getSimpleName() + " " + one + " " + other;
        }
    }

    /** The annotation with legal values of these members, and of those that they need. */
    static Annotation annotation(Class<? extends Annotation> type, String name, Set<String> members) {
        Map<String, Object> values = new HashMap<>();
        members.stream()
                .filter(member -> !members.contains("lifetime"))
                .forEach(member -> values.putAll(NEEDS.getOrDefault(member, Map.of())));
        members.forEach(member ->
                values.put(member, member.equals("name") ? name : members(type).get(member)));
        return Annotations.of(type, values);
    }

    static List<Pair> all() {
        return Stream.of(CacheData.class, CacheResource.class)
                .flatMap(type -> pairs(type).stream())
                .toList();
    }

    private static List<Pair> pairs(Class<? extends Annotation> type) {
        List<String> members = members(type).keySet().stream().sorted().toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(new Pair(type, members.get(i), members.get(j), pairs.size()));
            }
        }
        return pairs;
    }

    /** Each member of the annotation with a legal value that is not the default. */
    static Map<String, Object> members(Class<? extends Annotation> type) {
        Map<String, Object> members = new HashMap<>(OF_BOTH);
        members.putAll(type == CacheData.class ? OF_DATA : OF_RESOURCES);
        return members;
    }

    static final class HalfAnHour implements Function<Object, Duration> {
        @Override
        public Duration apply(Object value) {
            return Duration.ofMinutes(30);
        }
    }

    static final class Empty implements Predicate<String> {
        @Override
        public boolean test(String value) {
            return value.isEmpty();
        }
    }

    static final class Present implements Predicate<String> {
        @Override
        public boolean test(String value) {
            return !value.isEmpty();
        }
    }

    static final class Ignored implements Consumer<Object> {
        @Override
        public void accept(Object value) {}
    }
}
