package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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

                Made from the keys in the code; `mvn -pl extension test -Dtest=ConfigurationDocumentTest -Dlarder.docs.write=true` writes it anew.

                Texts are looked up in MicroProfile Config where the server has it, environment variables by its rule included
                (`larder.wait-timeout` is `LARDER_WAIT_TIMEOUT` too). Where it has none: in system properties, environment variables by the
                same rule, then `META-INF/larder.properties` of the application (UTF-8). They are read once, at deployment, and beat the
                annotation. `${key}` and `${key:default}` in a text are replaced from the configuration.

                An illegal text is a deployment problem that quotes it (`LARDER-12001`). A key that begins with `larder.` and is not listed
                here is a warning that names the nearest one (`LARDER-12002`).

                ## For the application

                An empty text counts as none.

                %s
                ## For one cache

                `NAME` is the cache's name: the annotation's `name`, else `BEAN#METHOD(TYPES)`, as in
                `larder.cache."shop.Prices#quote(java.lang.String,int[])".ttl`. An empty text stands for the default of the annotation's
                member: `ttl` without a text never expires, whatever the annotation says. In a properties file a backslash goes before each
                `:`, `=` and space of a key.

                %s
                ## Durations

                From 1 ms to 292 years, in one of three forms: ISO-8601 as `java.time.Duration` reads it (`PT1H30M`, `P1DT2H`); numbers with
                units (`90s`, `1h30m`, `1.5d`, `1 day 23hr 45minutes`), each unit at most once, in any letter case, with spaces or without:
                `ms`; `s`, `sec`, `secs`, `second`, `seconds`; `m`, `min`, `mins`, `minute`, `minutes`; `h`, `hr`, `hrs`, `hour`, `hours`;
                `d`, `day`, `days`; `w`, `week`, `weeks`; or a bare number of seconds (`3600`, `3.5`).
                """.formatted(table(false), table(true));
    }

    private static String table(boolean perCache) {
        return ConfigurationKey.list(perCache).stream()
                .map(key -> "| `%s` | `%s`, `%s` | %s | %s |\n"
                        .formatted(
                                key.of("NAME"),
                                key.type().example(),
                                key.type().secondExample(),
                                key.defaultText(),
                                key.description().replace("|", "\\|")))
                .collect(Collectors.joining("", "| key | examples | default | meaning |\n|---|---|---|---|\n", ""));
    }
}
