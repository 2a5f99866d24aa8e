package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.internal.core.method.CachedMethod;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentConversionTest {

    private static final Map<String, CachedMethod> METHODS = CachedMethods.of(ParameterTypes.class).stream()
            .collect(Collectors.toMap(method -> method.method().getName(), Function.identity()));

    private static final List<Object> VALUES =
            List.of(true, (byte) 1, (short) 1, 'a', 1, 1L, 1.0f, 1.0, "1", new int[] {1}, List.of(1));

    static Stream<Arguments> pairs() {
        return Stream.of(
                        boolean.class,
                        byte.class,
                        short.class,
                        char.class,
                        int.class,
                        long.class,
                        float.class,
                        double.class,
                        Integer.class,
                        Long.class,
                        Number.class,
                        String.class,
                        CharSequence.class,
                        Object.class,
                        int[].class)
                .flatMap(type -> VALUES.stream().map(value -> arguments(type, value)));
    }

    /** The oracle is the JDK's own: setting an element of an array unwraps and widens as a call does. */
    @ParameterizedTest
    @MethodSource("pairs")
    void argument_is_converted_like_in_a_java_call(Class<?> type, Object value) {
        CachedMethod method = METHODS.get(name(type));
        Object expected = Array.newInstance(type, 1);
        try {
            Array.set(expected, 0, value);
        } catch (IllegalArgumentException e) {
            assertThrows(IllegalArgumentException.class, () -> convert(method, value));
            return;
        }

        assertEquals(Array.get(expected, 0), convert(method, value)[0]);
    }

    @Test
    void null_is_accepted_for_every_reference_type() {
        assertArrayEquals(new Object[] {null}, convert(METHODS.get("takeString"), new Object[] {null}));
        assertEquals(
                "LARDER-01205 " + ParameterTypes.class.getName()
                        + "#takelong(long): the argument for parameter value is null; give one of the type long",
                failureMessage("takelong", new Object[] {null}));
    }

    @Test
    @Assertion("O3")
    void wrong_type_is_reported_without_the_argument() {
        assertEquals(
                "LARDER-01205 " + ParameterTypes.class.getName()
                        + "#takelong(long): the argument for parameter value is of the type java.lang.String; give one of"
                        + " the type long",
                failureMessage("takelong", "secret"));
    }

    @Test
    void wrong_argument_count_fails() {
        assertEquals(
                "LARDER-01204 " + ParameterTypes.class.getName()
                        + "#takelong(long): 2 arguments were given for 1 parameters; give one for each, excluded ones too",
                failureMessage("takelong", 1, 2));
    }

    @Test
    @Assertion("K7")
    void excluded_argument_is_required_and_may_have_any_type() {
        assertArrayEquals(new Object[] {"text", 1L}, convert(METHODS.get("excluding"), "text", 1));
    }

    private static @Nullable Object[] convert(CachedMethod method, @Nullable Object... arguments) {
        return ArgumentConversion.convert(method, arguments);
    }

    private static String failureMessage(String method, @Nullable Object... arguments) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> convert(METHODS.get(method), arguments))
                        .getMessage());
    }

    private static String name(Class<?> type) {
        return type == int[].class ? "takeArray" : "take" + type.getSimpleName();
    }

    static class ParameterTypes {
        @CacheData
        void takeboolean(boolean value) {}

        @CacheData
        void takebyte(byte value) {}

        @CacheData
        void takeshort(short value) {}

        @CacheData
        void takechar(char value) {}

        @CacheData
        void takeint(int value) {}

        @CacheData
        void takelong(long value) {}

        @CacheData
        void takefloat(float value) {}

        @CacheData
        void takedouble(double value) {}

        @CacheData
        void takeInteger(Integer value) {}

        @CacheData
        void takeLong(Long value) {}

        @CacheData
        void takeNumber(Number value) {}

        @CacheData
        void takeString(String value) {}

        @CacheData
        void takeCharSequence(CharSequence value) {}

        @CacheData
        void takeObject(Object value) {}

        @CacheData
        void takeArray(int[] value) {}

        @CacheData
        void excluding(@ExcludeFromKey int ignored, long counted) {}
    }
}
