package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.larder.Assertion;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a declared type tells. */
class KeyTypeValidatorTest {

    record Upload(String name, InputStream content) {}

    record Tree(String name, List<Tree> children) {}

    static final class CustomStream extends InputStream {
        @Override
        public int read() {
            return -1;
        }
    }

    @SuppressWarnings("unused")
    private static final class UnsupportedTypes {
        InputStream stream;
        CustomStream custom;
        InputStream[] array;
        List<InputStream>[] generic;
        Map<String, ? extends Connection> map;
        Optional<Iterator<String>> optional;
        Stream<String> elements;
        Thread thread;
        ReentrantLock lock;
        ExecutorService executor;
        ClassLoader loader;
        Random random;
        StackTraceElement element;
        EntityManager manager;
        HttpServletRequest request;
        HttpSession session;
        UriInfo uri;
        DataSource source;
        Upload upload;
        List<Upload> uploads;
    }

    @SuppressWarnings("unused")
    private static final class SupportedTypes<T> {
        int number;
        String text;
        Object object;
        Number someNumber;
        Comparable<String> comparable;
        Serializable serializable;
        Function<String, String> function;
        Comparator<String> comparator;
        Runnable runnable;
        T variable;
        List<T> variables;
        Collection<? super Integer> wildcard;
        Map<String, List<int[]>> map;
        java.awt.Image image;
        java.nio.Buffer buffer;
        java.time.temporal.TemporalAccessor time;
        Class<InputStream> type;
        Tree tree;
        Thread.State state;
        CharSequence characters;
    }

    static Stream<Type> unsupported() {
        return Stream.of(UnsupportedTypes.class.getDeclaredFields()).map(field -> field.getGenericType());
    }

    static Stream<Type> supported() {
        return Stream.of(SupportedTypes.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(field -> field.getGenericType());
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    @Assertion("K6")
    void unsupported_type_is_detected_from_its_declaration(Type type) {
        assertNotNull(TestKeys.factory(List.of()).unsupportedReason(type));
    }

    @ParameterizedTest
    @MethodSource("supported")
    @Assertion("K6")
    void type_that_may_be_supported_is_checked_for_each_call(Type type) {
        assertNull(TestKeys.factory(List.of()).unsupportedReason(type));
    }

    @Test
    @Assertion("K6")
    void reason_names_the_location() {
        assertEquals(
                "a java.util.List of " + Upload.class.getTypeName() + ".content of java.io.InputStream, a stream",
                TestKeys.factory(List.of())
                        .unsupportedReason(unsupported().skip(19).findFirst().orElseThrow()));
    }

    private record ConstantEncoder<T>(Class<T> type) implements KeyEncoder<T> {
        @Override
        public void encode(T value, KeyWriter out) {
            out.put("a");
        }
    }

    @Test
    @Assertion({"K6", "K8"})
    void key_encoder_for_the_type_a_supertype_or_a_subtype_makes_it_supported() {
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(InputStream.class)))
                .unsupportedReason(InputStream.class));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(InputStream.class)))
                .unsupportedReason(CustomStream.class));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(CustomStream.class)))
                .unsupportedReason(InputStream.class));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(InputStream.class)))
                .unsupportedReason(Upload.class));
        assertNotNull(TestKeys.factory(List.of(new ConstantEncoder<>(CustomStream.class)))
                .unsupportedReason(Thread.class));
    }
}
