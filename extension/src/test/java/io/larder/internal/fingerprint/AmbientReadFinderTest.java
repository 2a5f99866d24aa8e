package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.fingerprint.AmbientCode.Basket;
import io.larder.internal.fingerprint.AmbientCode.FixedRates;
import io.larder.internal.fingerprint.AmbientCode.LiveRates;
import io.larder.internal.fingerprint.AmbientCode.Quiet;
import io.larder.internal.fingerprint.AmbientCode.Reading;
import io.larder.internal.fingerprint.AmbientCode.RequestTenant;
import io.larder.internal.fingerprint.AmbientRead.Kind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmbientReadFinderTest {

    private final DeployedClassFiles files =
            new DeployedClassFiles(List.of(AmbientReadFinderTest.class.getClassLoader()));

    private final AmbientReadFinder finder = new AmbientReadFinder(
            files,
            new ApplicationArchives(
                            Set.of(AmbientReadFinderTest.class.getName()), AmbientReadFinderTest.class.getClassLoader())
                    ::contains,
            List.of(Reading.class, Quiet.class, LiveRates.class, FixedRates.class, RequestTenant.class, Basket.class),
            Map.of(RequestTenant.class, Kind.REQUEST_BEAN, Basket.class, Kind.SESSION_BEAN),
            Set.of(AmbientReadFinder.id(method(Basket.class, "input"))));

    @AfterEach
    void close() {
        files.close();
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Collection<AmbientRead> find(Class<?> type, String method) {
        return finder.find(type, method(type, method));
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Object.class && !method.isSynthetic())
                .map(Method::getName)
                .sorted();
    }

    static Stream<String> reading() {
        return methods(Reading.class);
    }

    static Stream<String> quiet() {
        return methods(Quiet.class);
    }

    /** The name begins with what is read. */
    @ParameterizedTest
    @MethodSource("reading")
    @Assertion("V6")
    void read_is_found(String method) {
        List<Kind> kinds =
                find(Reading.class, method).stream().map(AmbientRead::kind).toList();
        assertEquals(1, kinds.size(), () -> "" + find(Reading.class, method));
        String words = method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        assertTrue(words.startsWith(kinds.get(0).name()), () -> "" + kinds);
        assertEquals(kinds.get(0).name().endsWith("_BEAN"), words.contains("_BEAN") && !words.contains("_A_BEAN"));
    }

    @ParameterizedTest
    @MethodSource("quiet")
    @Assertion("V6")
    void code_that_reads_nothing_is_quiet(String method) {
        assertEquals(List.of(), List.copyOf(find(Quiet.class, method)));
    }

    @Test
    @Assertion("V6")
    void path_has_each_call() {
        assertEquals(
                List.of(
                        "AmbientCode.Reading#clockThroughABean",
                        "AmbientCode.LiveRates#rate",
                        "AmbientCode.LiveRates#seconds",
                        "System.currentTimeMillis"),
                find(Reading.class, "clockThroughABean").iterator().next().path());
        assertEquals(
                List.of("AmbientCode.Reading#requestBeanBehindAnInterface", "AmbientCode.RequestTenant#name"),
                find(Reading.class, "requestBeanBehindAnInterface")
                        .iterator()
                        .next()
                        .path());
        assertEquals(
                List.of("AmbientCode.Reading#clockInALambda", "LocalDate.now"),
                find(Reading.class, "clockInALambda").iterator().next().path());
    }

    /** A bean's own scope is another warning. */
    @Test
    @Assertion("V6")
    void bean_does_not_read_itself() {
        assertEquals(List.of(), List.copyOf(find(Basket.class, "owner")));
    }
}
