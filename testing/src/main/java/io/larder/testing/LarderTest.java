package io.larder.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test of a class in a CDI container of its own, with Larder and the beans that are named.
 *
 * <p>Each test begins with empty caches. It has a request and a session of its own. Fields with {@code @Inject} in the test class are
 * injected, and a test method may declare beans as parameters. A class that the test names more than once counts once.
 *
 * <pre>{@code
 * @LarderTest({Rates.class, RateService.class})
 * class RatesTest {
 *
 *     @Inject
 *     Rates rates;
 *
 *     @Test
 *     void rate_is_cached(Caches caches) { ... }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LarderTestExtension.class)
public @interface LarderTest {

    /** The classes of the beans, alternatives and producers of mocks included. */
    Class<?>[] value();

    /**
     * Configuration for the tests of the class, as {@code key=value}: {@code "larder.enabled=false"} runs every method each time.
     * Each is a system property while the container starts.
     */
    String[] config() default {};
}
