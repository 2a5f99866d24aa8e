package io.larder.tck.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheException;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.LogCapture;
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

/** A word that is in each argument and each value, and must not be logged or thrown. */
@ExtendWith(ArquillianExtension.class)
class SensitiveDataTest {

    private static final String SECRET = "Xanthippe";

    @Inject
    Caches caches;

    @Inject
    SensitiveDataBean data;

    @Inject
    SensitiveResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                SensitiveDataTest.class, SensitiveBean.class, SensitiveDataBean.class, SensitiveResourceBean.class);
    }

    @Test
    @Assertion("O3")
    void calls_and_clears_do_not_log_arguments_or_values() {
        both((bean, prefix) -> {
            for (int number = 0; number < 5; number++) {
                bean.bounded(prefix + SECRET + number, List.of(SECRET));
                bean.bounded(prefix + SECRET + number, List.of(SECRET));
            }
            cache(bean, "bounded").clearEntry(prefix + SECRET + 1, List.of(SECRET));
            cache(bean, "bounded").clear();
        });
    }

    @Test
    @Assertion("O3")
    void a_rejected_argument_is_not_in_the_message() {
        both((bean, prefix) -> {
            Map<Object, Object> deep = new HashMap<>(Map.of(SECRET, List.of(SECRET, new Thread(SECRET))));
            for (Object argument : List.of(new Thread(SECRET), deep, new Object[] {SECRET, new Thread(SECRET)})) {
                assertNoSecret(assertThrows(CacheException.class, () -> bean.bounded(SECRET, argument)));
            }
        });
    }

    @Test
    @Assertion("O3")
    void a_rejected_value_is_not_in_the_message() {
        Map<Object, Object> deep = new HashMap<>(Map.of(SECRET, new ArrayList<>(List.of(SECRET, new Thread(SECRET)))));
        try (LogCapture log = LogCapture.open("io.larder")) {
            for (Object value : List.of(
                    new Thread(SECRET), deep, deep.values(), List.of(SECRET).iterator())) {
                assertNoSecret(assertThrows(CacheException.class, () -> data.supplied(SECRET, value)));
            }
            assertNoSecret(log);
        }
    }

    @Test
    @Assertion("O3")
    void a_recursive_call_does_not_reveal_its_arguments() {
        both((bean, prefix) -> {
            assertNoSecret(assertThrows(CacheException.class, () -> bean.recursive(prefix + SECRET)));
        });
    }

    @Test
    @Assertion("O3")
    void wrong_arguments_of_a_clear_are_not_in_the_message() {
        both((bean, prefix) -> {
            MethodCache cache = cache(bean, "recursive");
            assertNoSecret(assertThrows(IllegalArgumentException.class, () -> cache.clearEntry(SECRET, SECRET)));
            assertNoSecret(assertThrows(IllegalArgumentException.class, () -> cache.clearEntry(List.of(SECRET))));
        });
    }

    @Test
    @Assertion("O3")
    void a_logged_secret_is_detected() {
        try (LogCapture log = LogCapture.open("io.larder")) {
            System.getLogger("io.larder.tck.monitoring").log(System.Logger.Level.TRACE, "about {0}", SECRET);

            assertTrue(log.messages(Level.ALL).toString().contains(SECRET));
        }
    }

    private static void assertNoSecret(LogCapture log) {
        assertEquals(
                List.of(),
                log.messages(Level.ALL).stream()
                        .filter(text -> text.contains(SECRET))
                        .toList());
    }

    private static void assertNoSecret(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = cause.toString();
            assertFalse(text.contains(SECRET), text);
        }
    }

    private MethodCache cache(SensitiveBean bean, String method) {
        return caches.of(bean.getClass(), method);
    }

    /** No lifecycle methods of JUnit: where tests run in the same process, Arquillian leaves them out. */
    private void both(BothKinds.Check<SensitiveBean> check) {
        try (LogCapture log = LogCapture.open("io.larder")) {
            BothKinds.check(data, resource, check);
            assertNoSecret(log);
        }
    }
}
