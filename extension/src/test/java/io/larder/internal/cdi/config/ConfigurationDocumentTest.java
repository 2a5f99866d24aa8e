package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.CacheKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} is made from the keys: {@code -Dlarder.docs.write=true} writes it anew. */
class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");

    @Test
    void document_lists_the_current_keys() throws IOException {
        if (Boolean.getBoolean("larder.docs.write")) {
            Files.writeString(DOCUMENT, document());
        }

        assertEquals(document(), Files.readString(DOCUMENT));
    }

    private static String document() {
        return """
                # Configuration

                Generated from the tables of keys in the code. To generate it again:
                `./mvnw test -pl extension -Dtest=ConfigurationDocumentTest -Dlarder.docs.write=true`.

                Larder reads the configuration once, at deployment. The configuration takes precedence over the annotations.

                - On a server with MicroProfile Config, Larder reads that. Environment variables follow its rule: `LARDER_WAIT_TIMEOUT` also sets
                  `larder.wait-timeout`.
                - On other servers, Larder reads system properties, then environment variables by the same rule, then the application's
                  `META-INF/larder.properties` (UTF-8).

                Larder replaces `${key}` and `${key:default}` in a text from the configuration.

                An illegal text is a deployment problem that quotes the text (`LARDER-12001`). A key that begins with `larder.` and is not in the
                tables below causes a warning that suggests the nearest key (`LARDER-12002`).

                ## Keys for the application

                An empty text has the same effect as no key.

                %s
                ## Keys for one cache

                `NAME` is the name of the cache: the annotation's `name`, or `BEAN#METHOD(TYPES)` where the annotation has none, as in
                `larder.cache."shop.Prices#quote(java.lang.String,int[])".ttl`. In a properties file, put a backslash before each `:`, `=` and
                space of a key.

                An empty text restores the default of the annotation's member. A key for a member that only the other annotation has is a
                deployment problem (`LARDER-01019`).

                %s
                ## Durations

                A duration is from 1 ms to 292 years long. It has one of three forms:

                - ISO-8601, as `java.time.Duration` parses it: `PT1H30M`, `P1DT2H`.
                - Numbers with units: `90s`, `1h30m`, `1.5d`, `1 day 23hr 45minutes`. Each unit appears at most once, in any letter case, with or
                  without spaces. The units are `ms`; `s`, `sec`, `secs`, `second`, `seconds`; `m`, `min`, `mins`, `minute`, `minutes`; `h`, `hr`,
                  `hrs`, `hour`, `hours`; `d`, `day`, `days`; `w`, `week`, `weeks`.
                - A number of seconds: `3600`, `3.5`.

                ## Loggers

                Larder logs through `System.Logger`, which servers route to their own log.

                | logger | what it reports |
                |---|---|
                | `io.larder` | the start of an application, warnings about its declarations |
                | `io.larder.application` | background work of an application that failed |
                | `io.larder.configuration` | configuration that cannot be read, unknown keys |
                | `io.larder.core` | refreshes and writes after a commit that failed, values that are not cached or are slow to copy, caches that only grow |
                | `io.larder.disk` | files of entries: damaged, not accessible, with other permissions |
                | `io.larder.fingerprint` | code that cannot be read |
                | `io.larder.infinispan` | an Infinispan of the application that does not take entries |
                | `io.larder.misses` | at DEBUG, each miss with its reason |
                | `io.larder.monitoring` | JMX, metrics registries, the metrics servlet |
                | `io.larder.resource` | resources whose release failed |
                | `io.larder.web` | the spinner's stream |
                """.formatted(keys(), attributes());
    }

    private static String keys() {
        return table(
                "default",
                ConfigurationKey.ALL.stream()
                        .map(key -> row(key.name(), key.type(), key.defaultText(), key.description())));
    }

    private static String attributes() {
        return table(
                "overrides",
                CacheAttributes.configurable().stream()
                        .map(attribute -> row(
                                attribute.key("NAME"),
                                Objects.requireNonNull(attribute.type()),
                                members(attribute),
                                attribute.description())));
    }

    /** The annotation members that a key overrides. */
    private static String members(CacheAttribute<?> attribute) {
        List<String> annotations = Stream.of(CacheKind.values())
                .filter(attribute::isMemberOf)
                .map(kind -> "`@" + CacheAttribute.annotationType(kind).getSimpleName() + "`")
                .toList();
        return annotations.isEmpty()
                ? "no member"
                : "`" + attribute.name() + "` of " + String.join(" and ", annotations);
    }

    private static String table(String thirdColumn, Stream<String> rows) {
        return rows.collect(
                Collectors.joining("", "| key | value | " + thirdColumn + " | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(String key, ConfigType<?> type, String third, String description) {
        return "| `%s` | %s | %s | %s |\n".formatted(key, type.range(), third, description.replace("|", "\\|"));
    }
}
