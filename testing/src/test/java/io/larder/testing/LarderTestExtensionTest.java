package io.larder.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.larder.CacheData;
import io.larder.CacheScope;
import io.larder.Caches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class LarderTestExtensionTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @ApplicationScoped
    static class Numbers {

        @CacheData
        int next() {
            return NUMBERS.incrementAndGet();
        }

        @CacheData(scope = CacheScope.SESSION)
        int ofSession() {
            return NUMBERS.incrementAndGet();
        }
    }

    @RequestScoped
    static class OfRequest {
        int one() {
            return 1;
        }
    }

    @LarderTest({Numbers.class, Numbers.class, OfRequest.class})
    static class Cached {

        static int last;

        @Inject
        Numbers numbers;

        @Test
        void first(Caches caches, OfRequest ofRequest) {
            check();
            assertEquals(1, caches.of(Numbers.class, "next").size());
            assertEquals(1, ofRequest.one());
        }

        @Test
        void second() {
            check();
        }

        private void check() {
            int next = numbers.next();
            assertNotEquals(last, next);
            last = next;
            assertEquals(next, numbers.next());
            assertEquals(numbers.ofSession(), numbers.ofSession());
        }

        @Nested
        class Inside {
            @Test
            void third() {
                check();
            }
        }
    }

    @LarderTest(value = Numbers.class, config = "larder.enabled = false")
    static class Uncached {
        @Test
        void runs_each_time(Numbers numbers) {
            assertNotEquals(numbers.next(), numbers.next());
        }
    }

    @LarderTest(value = Numbers.class, config = "larder.enabled")
    static class WrongConfig {
        @Test
        void does_not_run() {}
    }

    @Test
    void each_test_has_a_container_of_its_own() {
        assertEquals(List.of(), failures(Cached.class));
    }

    @Test
    void configuration_holds_for_the_class_and_is_gone_afterwards() {
        assertEquals(List.of(), failures(Uncached.class));
        assertNull(System.getProperty("larder.enabled"));
        assertNull(System.getProperty("larder.jmx"));
    }

    @Test
    void configuration_of_another_form_is_named() {
        assertEquals(
                List.of("config = \"larder.enabled\" of @LarderTest is not of the form key=value."),
                failures(WrongConfig.class));
    }

    private static List<String> failures(Class<?> test) {
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .allEvents()
                .failed()
                .list();
        return failed.stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .map(Throwable::getMessage)
                        .orElse(""))
                .toList();
    }
}
