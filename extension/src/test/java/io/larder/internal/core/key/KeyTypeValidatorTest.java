package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

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
import java.security.Principal;
import java.sql.Connection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        NamedFunction function;
        Comparator<String> comparator;
        Comparator<String> order;
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
        assertNotNull(validate(type));
    }

    @ParameterizedTest
    @MethodSource("supported")
    @Assertion("K6")
    void type_that_may_be_supported_is_checked_for_each_call(Type type) {
        assertNull(validate(type));
    }

    @Test
    @Assertion("K6")
    void reason_names_the_location() {
        assertEquals(
                "a java.util.List of " + Upload.class.getTypeName() + ".content of java.io.InputStream, a stream",
                Objects.requireNonNull(
                                validate(unsupported().skip(19).findFirst().orElseThrow()))
                        .description());
    }

    @Test
    @Assertion("K6")
    void remedy_is_that_of_the_type_inside() {
        assertEquals(
                "read it before the call and pass its content, such as a String or a byte[], or write @ExcludeFromKey"
                        + " before the parameter if the other arguments determine the result",
                Objects.requireNonNull(validate(Upload.class)).remedy());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Principal.class,
                Supplier.class,
                Function.class,
                IntPredicate.class,
                Runnable.class,
                Callable.class
            })
    @Assertion("K6")
    void type_whose_objects_hardly_ever_have_a_value_is_detected_where_it_is_declared_itself(Class<?> type) {
        assertNotNull(validate(type));
        assertNull(validate(NamedFunction.class));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(type))).validate(type, none -> null));
    }

    @Test
    @Assertion("K6")
    void class_of_a_bean_is_detected() {
        UnsupportedKeyType bean = new UnsupportedKeyType("a bean", "inject it");

        assertSame(
                bean, TestKeys.factory(List.of()).validate(Upload.class, type -> type == Upload.class ? bean : null));
        assertNull(
                TestKeys.factory(List.of(new ConstantEncoder<>(Upload.class))).validate(Upload.class, type -> bean));
    }

    record NamedFunction(String name) implements Function<String, String>, Principal {
        @Override
        public String apply(String text) {
            return name + text;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private static @Nullable UnsupportedKeyType validate(Type type) {
        return TestKeys.factory(List.of()).validate(type, bean -> null);
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
                .validate(InputStream.class, bean -> null));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(InputStream.class)))
                .validate(CustomStream.class, bean -> null));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(CustomStream.class)))
                .validate(InputStream.class, bean -> null));
        assertNull(TestKeys.factory(List.of(new ConstantEncoder<>(InputStream.class)))
                .validate(Upload.class, bean -> null));
        assertNotNull(TestKeys.factory(List.of(new ConstantEncoder<>(CustomStream.class)))
                .validate(Thread.class, bean -> null));
    }
}
