package io.larder.internal.engine.key;

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
class DeclaredTypeTest {

    record Upload(String name, InputStream content) {}

    record Tree(String name, List<Tree> children) {}

    static final class OwnStream extends InputStream {
        @Override
        public int read() {
            return -1;
        }
    }

    @SuppressWarnings("unused")
    private static final class Certain {
        InputStream stream;
        OwnStream own;
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
    private static final class Open<T> {
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

    static Stream<Type> certain() {
        return Stream.of(Certain.class.getDeclaredFields()).map(field -> field.getGenericType());
    }

    static Stream<Type> open() {
        return Stream.of(Open.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(field -> field.getGenericType());
    }

    @ParameterizedTest
    @MethodSource("certain")
    @Assertion("K6")
    void a_type_without_a_value_is_known_from_its_declaration(Type type) {
        assertNotNull(Keys.makers(List.of()).refusal(type));
    }

    @ParameterizedTest
    @MethodSource("open")
    @Assertion("K6")
    void a_type_that_may_have_values_is_left_to_the_call(Type type) {
        assertNull(Keys.makers(List.of()).refusal(type));
    }

    @Test
    @Assertion("K6")
    void the_words_say_where_it_lies() {
        assertEquals(
                "a java.util.List of " + Upload.class.getTypeName() + ".content of java.io.InputStream, a stream",
                Keys.makers(List.of()).refusal(certain().skip(19).findFirst().orElseThrow()));
    }

    private record For<T>(Class<T> type) implements KeyEncoder<T> {
        @Override
        public void encode(T value, KeyWriter out) {
            out.put("a");
        }
    }

    @Test
    @Assertion({"K6", "K8"})
    void an_encoder_for_a_type_its_supertype_or_a_subtype_opens_it() {
        assertNull(Keys.makers(List.of(new For<>(InputStream.class))).refusal(InputStream.class));
        assertNull(Keys.makers(List.of(new For<>(InputStream.class))).refusal(OwnStream.class));
        assertNull(Keys.makers(List.of(new For<>(OwnStream.class))).refusal(InputStream.class));
        assertNull(Keys.makers(List.of(new For<>(InputStream.class))).refusal(Upload.class));
        assertNotNull(Keys.makers(List.of(new For<>(OwnStream.class))).refusal(Thread.class));
    }
}
