package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {

    interface Shape {}

    interface Round extends Shape {}

    static class Figure implements Shape {
        final Thread painter = Thread.currentThread();
    }

    static class Circle extends Figure implements Round {
        final int radius;

        Circle(int radius) {
            this.radius = radius;
        }
    }

    private static <T> KeyEncoder<T> encoder(Class<T> type, BiConsumer<T, KeyWriter> encode) {
        return new KeyEncoder<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void encode(T value, KeyWriter out) {
                encode.accept(value, out);
            }
        };
    }

    private static <T> KeyEncoder<T> constant(Class<T> type, String name) {
        return encoder(type, (value, out) -> out.put(name));
    }

    @Test
    @Assertion("K8")
    void key_encoder_applies_to_its_type_and_subtypes_at_any_depth() {
        List<KeyEncoder<?>> encoders = List.of(encoder(Shape.class, (shape, out) -> out.put(((Circle) shape).radius)));

        assertEquals(TestKeys.with(encoders, new Circle(1)), TestKeys.with(encoders, new Circle(1)));
        assertNotEquals(TestKeys.with(encoders, new Circle(1)), TestKeys.with(encoders, new Circle(2)));
        Object deep = Map.of("a", List.of(Set.of(new Circle(1))));
        assertEquals(
                TestKeys.with(encoders, deep), TestKeys.with(encoders, Map.of("a", List.of(Set.of(new Circle(1))))));
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(new Circle(1)));
    }

    @Test
    @Assertion("K8")
    void nearest_key_encoder_is_used() {
        KeyEncoder<?> object = constant(Object.class, "object");
        KeyEncoder<?> shape = constant(Shape.class, "shape");
        KeyEncoder<?> figure = constant(Figure.class, "figure");
        KeyEncoder<?> round = constant(Round.class, "round");
        KeyEncoder<?> circle = constant(Circle.class, "circle");

        assertNearest(circle, object, shape, figure, round, circle);
        assertNearest(figure, object, shape, figure);
        assertNearest(round, object, shape, round);
        assertNearest(round, shape, round, figure);
        assertNearest(figure, shape, figure, round);
        assertNearest(object, object);
    }

    private static void assertNearest(KeyEncoder<?> nearest, KeyEncoder<?>... encoders) {
        assertSame(
                nearest,
                new KeyEncoderResolver(List.of(encoders))
                        .nearest(Circle.class, null)
                        .encoder());
    }

    @Test
    @Assertion("K8")
    void built_in_types_take_precedence_over_encoders_for_their_supertypes() {
        List<KeyEncoder<?>> far = List.of(constant(Object.class, "o"), constant(Iterable.class, "i"));
        List<Object> values = List.of("a", 1, List.of(1), new int[] {1}, Thread.State.NEW);
        values.forEach(value -> assertEquals(TestKeys.of(value), TestKeys.with(far, value)));
        List<KeyEncoder<?>> near = List.of(constant(List.class, "l"), constant(String.class, "s"));
        assertEquals(TestKeys.with(near, List.of(1)), TestKeys.with(near, new ArrayList<>(List.of(2))));
        assertEquals(TestKeys.with(near, "a"), TestKeys.with(near, "b"));
        assertNotEquals(TestKeys.of("a"), TestKeys.with(near, "a"));
    }

    @Test
    @Assertion({"K2", "K8"})
    void written_values_are_delimited() {
        List<KeyEncoder<?>> one =
                List.of(encoder(Figure.class, (figure, out) -> out.put("a").put("b")));
        List<KeyEncoder<?>> other = List.of(encoder(Figure.class, (figure, out) -> out.put("ab")));
        assertNotEquals(TestKeys.with(one, new Figure()), TestKeys.with(other, new Figure()));
        assertNotEquals(
                TestKeys.with(one, List.of(new Figure(), "c")), TestKeys.with(other, List.of(new Figure(), "c")));
    }

    @Test
    @Assertion({"K8", "O3"})
    void an_exception_names_the_encoder_and_the_path() {
        KeyEncoder<Figure> failing = encoder(Figure.class, (figure, out) -> {
            throw new IllegalStateException("secret");
        });
        UnhashableParameterException failure = assertThrows(
                UnhashableParameterException.class, () -> TestKeys.with(List.of(failing), List.of(1, new Figure())));
        assertTrue(failure.getMessage().startsWith("LARDER-02002"), failure.getMessage());
        assertTrue(failure.getMessage().contains(failing.getClass().getName()), failure.getMessage());
        assertTrue(failure.getMessage().contains("at arg0[1];"), failure.getMessage());
        assertTrue(!failure.getMessage().contains("secret"), failure.getMessage());
        assertEquals("secret", failure.getCause().getMessage());
    }

    @Test
    @Assertion({"K6", "K8"})
    void unsupported_value_fails_even_if_the_encoder_catches_the_exception() {
        KeyEncoder<Figure> catching = encoder(Figure.class, (figure, out) -> {
            try {
                out.put(1).put(List.of(figure.painter));
            } catch (RuntimeException e) {
                out.put("none");
            }
        });
        UnhashableParameterException failure =
                assertThrows(UnhashableParameterException.class, () -> TestKeys.with(List.of(catching), new Figure()));
        assertTrue(failure.getMessage().contains("arg0(2)[0] is of type java.lang.Thread"), failure.getMessage());
    }

    @Test
    @Assertion({"H5", "K8"})
    void encoder_may_reuse_an_array() {
        KeyEncoder<Circle> reusing = encoder(Circle.class, (circle, out) -> {
            int[] array = {circle.radius};
            out.put(array);
            array[0] = 0;
            out.put(array);
        });
        assertNotEquals(TestKeys.with(List.of(reusing), new Circle(1)), TestKeys.with(List.of(reusing), new Circle(2)));
    }

    static final class Chain {
        Chain next;
    }

    private static Chain chain(int length) {
        Chain first = new Chain();
        for (int i = 1; i < length; i++) {
            Chain before = new Chain();
            before.next = first;
            first = before;
        }
        return first;
    }

    @Test
    @Assertion({"K8", "K9"})
    void encoders_nest_200_levels_and_on_cycles_and_fail_with_a_message_beyond() {
        List<KeyEncoder<?>> encoders = List.of(encoder(Chain.class, (chain, out) -> out.put(chain.next)));
        assertEquals(TestKeys.with(encoders, chain(200)), TestKeys.with(encoders, chain(200)));
        assertNotEquals(TestKeys.with(encoders, chain(200)), TestKeys.with(encoders, chain(199)));
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.with(encoders, chain(100_000)))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02006"), message);
        Chain ring = chain(1);
        ring.next = ring;
        Chain other = chain(1);
        other.next = other;
        assertEquals(TestKeys.with(encoders, ring), TestKeys.with(encoders, other));
        assertNotEquals(TestKeys.with(encoders, ring), TestKeys.with(encoders, chain(1)));
    }

    @Test
    @Assertion("K8")
    void key_writer_fails_after_encode_has_returned() {
        List<KeyWriter> writers = new ArrayList<>();
        TestKeys.with(List.of(encoder(Figure.class, (figure, out) -> writers.add(out))), new Figure());
        assertThrows(IllegalStateException.class, () -> writers.get(0).put(1));
    }
}
