package io.larder.internal.cdi.validation;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.config.Annotations;
import io.larder.internal.cdi.config.CacheAttribute;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.config.ConfigurationKey;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that is illegal, member by member and key by key. */
final class InvalidInputs {

    private static final String DURATION_FIX = "write \"90s\" or \"PT1H30M\"";
    private static final String BOOLEAN_FIX = "write \"true\" or \"false\"";
    private static final String CLASS_FIX =
            "make it a bean, or a class with a public or package-private constructor without parameters";

    /** Text by what is wrong with it. */
    private static final List<String> INVALID_DURATIONS = List.of(
            " ", // blank
            "0", // zero
            "0s",
            "PT0S",
            "-1s", // negative
            "-5",
            "PT-5S",
            "0.5ms", // below the least
            "0.0001",
            "293 years", // a unit that is none
            "5 parsecs",
            "106654d", // above the most
            "99999999999999999999d",
            "1h 1h", // a unit twice
            "1h30", // a number without a unit after others
            "ten minutes", // no number
            "1,5h",
            "1e3s",
            "+5s",
            "٥s",
            "P1Y", // years are no duration
            "PT",
            "P",
            "${nowhere}", // placeholders
            "${unclosed",
            "${}",
            "${itself}",
            "${wrong}",
            "1h ${wrong}",
            "true");

    /** Those that do not end with {@code %} are durations, and illegal as such. */
    private static final List<String> INVALID_JITTERS = Stream.concat(
                    INVALID_DURATIONS.stream(),
                    Stream.of(
                            "0%", // zero
                            "0.000%",
                            "100.1%", // above all
                            "1000%",
                            "-1%", // negative
                            "%", // no number
                            "ten%",
                            "1e1%",
                            "10,5%",
                            "10%%",
                            "10 percent",
                            "%10",
                            "10% 5s",
                            "5s%",
                            "٥%"))
            .toList();

    private InvalidInputs() {}

    static Stream<InvalidInput> rows() {
        return Stream.of(members(), classes(), conflicts(), names(), entryParameters(), keys())
                .flatMap(rows -> rows);
    }

    private static Stream<InvalidInput> members() {
        List<InvalidInput> rows = new ArrayList<>();
        for (Class<? extends Annotation> type : List.of(CacheData.class, CacheResource.class)) {
            for (String member : List.of("ttl", "maxStale")) {
                for (String text : INVALID_DURATIONS) {
                    rows.add(InvalidInput.member(
                            type, Map.of(member, text), member, "LARDER-01002", "\"" + text + "\"", DURATION_FIX));
                }
            }
            for (String text : INVALID_JITTERS) {
                rows.add(InvalidInput.member(
                        type,
                        Map.of("jitter", text, "ttl", "1h"),
                        "jitter",
                        "LARDER-01002",
                        "\"" + text + "\"",
                        "write \"10%\" or \"30s\""));
            }
            for (int count : new int[] {0, -2, -1000, Integer.MIN_VALUE}) {
                rows.add(InvalidInput.member(
                        type,
                        Map.of("maxEntries", count),
                        "maxEntries",
                        "LARDER-01002",
                        "" + count,
                        "write 1000 or -1"));
            }
        }
        return rows.stream();
    }

    private static Stream<InvalidInput> classes() {
        return Stream.of(
                        InvalidInput.NoPredicate.class,
                        InvalidInput.AbstractPredicate.class,
                        InvalidInput.PrivatePredicate.class,
                        InvalidInput.ProtectedPredicate.class,
                        InvalidInput.InnerPredicate.class,
                        InvalidInput.PredicateWithParameter.class)
                .flatMap(type -> Stream.of(
                        unusable(CacheData.class, "lifetime", type),
                        unusable(CacheResource.class, "lifetime", type),
                        unusable(CacheData.class, "unless", type),
                        unusable(CacheResource.class, "validate", type),
                        unusable(CacheResource.class, "release", type)));
    }

    private static InvalidInput unusable(Class<? extends Annotation> annotation, String member, Class<?> type) {
        return InvalidInput.member(
                annotation, Map.of(member, type), member, "LARDER-01023", type.getName() + ".class", CLASS_FIX);
    }

    private static Stream<InvalidInput> conflicts() {
        return Stream.of(CacheData.class, CacheResource.class)
                .flatMap(type -> Stream.of(
                        InvalidInput.member(
                                type,
                                Map.of("jitter", "10%"),
                                "jitter",
                                "LARDER-01031",
                                "\"10%\" needs a ttl or a lifetime",
                                "write a ttl, or no jitter"),
                        InvalidInput.member(
                                type,
                                Map.of("jitter", "10s", "ttl", "10s"),
                                "jitter",
                                "LARDER-01031",
                                "\"10s\" is not shorter than ttl = \"10s\"",
                                "write a shorter jitter, or a percentage such as \"10%\""),
                        new InvalidInput(
                                subject(CacheAttributes.JITTER),
                                List.of(InvalidInput.plain(type, Map.of("name", "prices", "ttl", "1m"))),
                                Map.of("larder.cache.\"prices\".jitter", "7m"),
                                "LARDER-01031",
                                InvalidInput.PLAIN,
                                "larder.cache.\"prices\".jitter = \"7m\" is not shorter than ttl = \"1m\"",
                                "write a shorter jitter, or a percentage such as \"10%\""),
                        InvalidInput.member(
                                type,
                                Map.of("lifetime", InvalidInput.ReturnsText.class),
                                "lifetime",
                                "LARDER-01032",
                                InvalidInput.ReturnsText.class.getName()
                                        + ".class returns java.lang.String instead of a Duration",
                                "implement Function<V, Duration>, with the type of the method's values as V"),
                        InvalidInput.member(
                                type,
                                Map.of("maxStale", "1m"),
                                "maxStale",
                                "LARDER-01014",
                                "\"1m\"",
                                "write a ttl, or no maxStale"),
                        InvalidInput.member(
                                type,
                                Map.of("maxStale", "1m", "ttl", "1h", "scope", CacheScope.SESSION),
                                "maxStale",
                                "LARDER-01014",
                                "\"1m\"",
                                "write no maxStale, or scope = APPLICATION"),
                        InvalidInput.member(
                                type,
                                Map.of("maxStale", "1m", "ttl", "1h", "allowInputs", true),
                                "maxStale",
                                "LARDER-01014",
                                "\"1m\"",
                                "write no maxStale, or allowInputs = false"),
                        type == CacheData.class
                                ? InvalidInput.member(
                                        type,
                                        Map.of("persist", PersistenceMode.DISK, "scope", CacheScope.SESSION),
                                        "persist",
                                        "LARDER-01018",
                                        "DISK",
                                        "write persist = NONE or scope = APPLICATION")
                                : new InvalidInput(
                                        subject(CacheAttributes.PERSIST),
                                        List.of(InvalidInput.plain(type, Map.of("name", "prices"))),
                                        Map.of("larder.cache.\"prices\".persist", "DISK"),
                                        "LARDER-01019",
                                        InvalidInput.PLAIN,
                                        "larder.cache.\"prices\".persist = \"DISK\" is set for a method with @CacheResource",
                                        "take the key away"),
                        new InvalidInput(
                                subject(CacheAttributes.MAX_STALE),
                                List.of(InvalidInput.plain(type, Map.of("name", "prices"))),
                                Map.of("larder.cache.\"prices\".max-stale", "7m"),
                                "LARDER-01014",
                                InvalidInput.PLAIN,
                                "larder.cache.\"prices\".max-stale = \"7m\"",
                                "write a ttl, or no maxStale")));
    }

    private static Stream<InvalidInput> names() {
        return Stream.of(
                duplicateName(CacheData.class),
                duplicateName(CacheResource.class),
                clearAnnotation("LARDER-01021", "\"price\"", "write \"prices\", or take the annotation away", "price"),
                clearAnnotation("LARDER-01021", "\"\"", "write \"prices\", or take the annotation away", ""),
                clearAnnotation(
                        "LARDER-01022",
                        "@CacheClear names no cache",
                        "write one name, as in @CacheClear(\"prices\"), or several, as in @CacheClear({\"prices\", \"rates\"})"));
    }

    private static Stream<InvalidInput> entryParameters() {
        return Stream.of(
                        List.<Type>of(),
                        List.<Type>of(long.class),
                        List.<Type>of(int.class, String.class),
                        List.<Type>of(String.class, int.class, int.class),
                        List.<Type>of(Object.class, int.class))
                .map(types -> new InvalidInput(
                        "CacheClear.entry",
                        List.of(
                                InvalidInput.withParameters(
                                        InvalidInput.declaration(
                                                "price", Annotations.of(CacheData.class, Map.of("name", "prices"))),
                                        List.of(String.class, int.class)),
                                InvalidInput.withParameters(
                                        InvalidInput.declaration(
                                                "other",
                                                Annotations.of(
                                                        CacheClear.class,
                                                        Map.of("value", new String[] {"prices"}, "entry", true))),
                                        types)),
                        Map.of(),
                        "LARDER-01033",
                        InvalidInput.OTHER,
                        "the key of \"prices\" consists of (java.lang.String, int)",
                        "give the method these parameters in this order, and mark its others with @ExcludeFromKey"));
    }

    private static InvalidInput duplicateName(Class<? extends Annotation> type) {
        return new InvalidInput(
                type.getSimpleName() + ".name",
                List.of(
                        InvalidInput.plain(type, Map.of("name", "twice")),
                        InvalidInput.declaration("other", Annotations.of(type, Map.of("name", "twice")))),
                Map.of(),
                "LARDER-01015",
                InvalidInput.OTHER,
                "name = \"twice\"",
                "write another name, or none for " + InvalidInput.OTHER);
    }

    private static InvalidInput clearAnnotation(String id, String found, String fix, String... names) {
        return new InvalidInput(
                "CacheClear.value",
                List.of(
                        InvalidInput.plain(CacheData.class, Map.of("name", "prices")),
                        InvalidInput.declaration("other", Annotations.of(CacheClear.class, Map.of("value", names)))),
                Map.of(),
                id,
                InvalidInput.OTHER,
                found,
                fix);
    }

    private static Stream<InvalidInput> keys() {
        List<String> invalidBooleans = List.of(" ", "yes", "1", "on", "tru", "true,false", "nowhere}", "${nowhere}");
        return Stream.of(
                        key(ConfigurationKey.ENABLED, BOOLEAN_FIX, invalidBooleans),
                        key(ConfigurationKey.JMX, BOOLEAN_FIX, invalidBooleans),
                        key(CacheAttributes.ENABLED, BOOLEAN_FIX, invalidBooleans),
                        key(ConfigurationKey.WAIT_TIMEOUT, DURATION_FIX, INVALID_DURATIONS),
                        key(CacheAttributes.TTL, DURATION_FIX, INVALID_DURATIONS),
                        key(CacheAttributes.MAX_STALE, DURATION_FIX, INVALID_DURATIONS),
                        key(CacheAttributes.JITTER, "write \"10%\" or \"30s\"", INVALID_JITTERS),
                        key(
                                CacheAttributes.MAX_ENTRIES,
                                "write \"1000\" or \"-1\"",
                                List.of(
                                        " ",
                                        "0",
                                        "-2",
                                        "many",
                                        "1.5",
                                        "1e3",
                                        "1_000",
                                        "+5",
                                        "2147483648",
                                        "0x10",
                                        "٥",
                                        "-",
                                        "${nowhere}")),
                        key(
                                CacheAttributes.PERSIST,
                                "write \"NONE\" or \"DISK\"",
                                List.of(" ", "yes", "DISC", "DISK,NONE", "true", "${nowhere}")),
                        key(
                                ConfigurationKey.TRANSACTIONS,
                                "write \"commit\" or \"rollback\"",
                                List.of(" ", "never", "commit!", "true", "commit,rollback", "${nowhere}")),
                        key(
                                ConfigurationKey.ON_UNSERIALIZABLE,
                                "write \"fail\" or \"warn\"",
                                List.of(" ", "ignore", "warning", "fail!", "true", "fail,warn", "${nowhere}")),
                        key(
                                ConfigurationKey.APPLICATION,
                                "write \"shop\" or \"shop-staging\"",
                                List.of(" ", "a\nb", "a\u0000b", "a\u001bb", "${nowhere}")),
                        key(
                                ConfigurationKey.DIRECTORY,
                                "write \"/var/lib/larder\" or \"/srv/shop/cache\"",
                                List.of(" ", "a\u0000b", "${nowhere}")),
                        secrets(),
                        key(
                                ConfigurationKey.METRICS_PATH,
                                "write \"/metrics\" or \"/admin/larder\"",
                                List.of(
                                        " ",
                                        "metrics",
                                        "/",
                                        "//",
                                        "/a//b",
                                        "/a/",
                                        "/*",
                                        "*.txt",
                                        "/a?b",
                                        "/a#b",
                                        "/a b",
                                        "/../a",
                                        "/a/./b",
                                        "/a;b",
                                        "/%2e",
                                        "http://x/y",
                                        "/ä",
                                        "/a\nb",
                                        "${nowhere}")))
                .flatMap(rows -> rows);
    }

    /** No message quotes a secret, an illegal one neither. */
    private static Stream<InvalidInput> secrets() {
        String key = ConfigurationKey.SECRET.name();
        return Stream.of(" ", "short", "fifteen letters", "${nowhere}")
                .map(text -> new InvalidInput(
                        key,
                        List.of(InvalidInput.plain(CacheData.class, Map.of("name", "prices", "ttl", "1h"))),
                        Map.of(key, text),
                        "LARDER-12001",
                        key,
                        "\"...\"",
                        "write \"a random text of 32 characters\" or \"64 random hexadecimal digits\""));
    }

    private static Stream<InvalidInput> key(ConfigurationKey<?> key, String fix, List<String> texts) {
        return key(key.name(), key.name(), fix, texts);
    }

    private static Stream<InvalidInput> key(CacheAttribute<?> attribute, String fix, List<String> texts) {
        return key(subject(attribute), attribute.key("prices"), fix, texts);
    }

    private static Stream<InvalidInput> key(String subject, String key, String fix, List<String> texts) {
        return texts.stream()
                .map(text -> new InvalidInput(
                        subject,
                        List.of(InvalidInput.plain(CacheData.class, Map.of("name", "prices", "ttl", "1h"))),
                        Map.of(key, text),
                        "LARDER-12001",
                        key,
                        "\"" + text + "\"",
                        fix));
    }

    static String subject(CacheAttribute<?> attribute) {
        return attribute.key("NAME");
    }
}
