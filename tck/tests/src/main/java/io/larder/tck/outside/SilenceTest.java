package io.larder.tck.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheException;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.LogTap;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A word that is in every argument and in every value, and must be nowhere else. */
@ExtendWith(ArquillianExtension.class)
class SilenceTest {

    private static final String WORD = "Xanthippe";

    @Inject
    Caches caches;

    @Inject
    DataVault data;

    @Inject
    ResourceVault resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(SilenceTest.class, Vault.class, DataVault.class, ResourceVault.class);
    }

    @Test
    @Assertion("O3")
    void calls_and_clearings_log_nothing_of_arguments_and_values() {
        both((vault, mark) -> {
            for (int number = 0; number < 5; number++) {
                vault.keep(mark + WORD + number, List.of(WORD));
                vault.keep(mark + WORD + number, List.of(WORD));
            }
            cache(vault, "keep").clearEntry(mark + WORD + 1, List.of(WORD));
            cache(vault, "keep").clear();
        });
    }

    @Test
    @Assertion("O3")
    void a_refused_argument_is_not_in_the_message() {
        both((vault, mark) -> {
            Map<Object, Object> deep = new HashMap<>(Map.of(WORD, List.of(WORD, new Thread(WORD))));
            for (Object argument : List.of(new Thread(WORD), deep, new Object[] {WORD, new Thread(WORD)})) {
                assertSilent(assertThrows(CacheException.class, () -> vault.keep(WORD, argument)));
            }
        });
    }

    @Test
    @Assertion("O3")
    void a_refused_value_is_not_in_the_message() {
        Map<Object, Object> deep = new HashMap<>(Map.of(WORD, new ArrayList<>(List.of(WORD, new Thread(WORD)))));
        try (LogTap log = LogTap.open("io.larder")) {
            for (Object value :
                    List.of(new Thread(WORD), deep, deep.values(), List.of(WORD).iterator())) {
                assertSilent(assertThrows(CacheException.class, () -> data.make(WORD, value)));
            }
            assertSilent(log);
        }
    }

    @Test
    @Assertion("O3")
    void a_call_that_asks_for_itself_does_not_say_with_what() {
        both((vault, mark) -> {
            assertSilent(assertThrows(CacheException.class, () -> vault.again(mark + WORD)));
        });
    }

    @Test
    @Assertion("O3")
    void wrong_arguments_of_a_clearing_are_not_in_the_message() {
        both((vault, mark) -> {
            MethodCache cache = cache(vault, "again");
            assertSilent(assertThrows(IllegalArgumentException.class, () -> cache.clearEntry(WORD, WORD)));
            assertSilent(assertThrows(IllegalArgumentException.class, () -> cache.clearEntry(List.of(WORD))));
        });
    }

    @Test
    @Assertion("O3")
    void the_word_would_be_found() {
        try (LogTap log = LogTap.open("io.larder")) {
            System.getLogger("io.larder.tck.outside").log(System.Logger.Level.TRACE, "about {0}", WORD);

            assertTrue(log.texts(Level.ALL).toString().contains(WORD));
        }
    }

    private static void assertSilent(LogTap log) {
        assertEquals(
                List.of(),
                log.texts(Level.ALL).stream()
                        .filter(text -> text.contains(WORD))
                        .toList());
    }

    private static void assertSilent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = cause.toString();
            assertFalse(text.contains(WORD), text);
        }
    }

    private MethodCache cache(Vault vault, String method) {
        return caches.of(vault.getClass(), method);
    }

    /** No lifecycle methods of JUnit: where tests run in the same process, Arquillian leaves them out. */
    private void both(Kinds.Check<Vault> check) {
        try (LogTap log = LogTap.open("io.larder")) {
            Kinds.both(data, resource, check);
            assertSilent(log);
        }
    }
}
