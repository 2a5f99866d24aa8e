package io.larder.internal.engine.key;

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

class EncoderTest {

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
    void an_encoder_serves_its_type_and_subtypes_at_any_depth() {
        List<KeyEncoder<?>> encoders = List.of(encoder(Shape.class, (shape, out) -> out.put(((Circle) shape).radius)));

        assertEquals(Keys.with(encoders, new Circle(1)), Keys.with(encoders, new Circle(1)));
        assertNotEquals(Keys.with(encoders, new Circle(1)), Keys.with(encoders, new Circle(2)));
        Object deep = Map.of("a", List.of(Set.of(new Circle(1))));
        assertEquals(Keys.with(encoders, deep), Keys.with(encoders, Map.of("a", List.of(Set.of(new Circle(1))))));
        assertThrows(UnhashableParameterException.class, () -> Keys.of(new Circle(1)));
    }

    @Test
    @Assertion("K8")
    void the_nearest_encoder_is_asked() {
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

    private static void assertNearest(KeyEncoder<?> nearest, KeyEncoder<?>... all) {
        assertSame(
                nearest, new Encoders(List.of(all)).nearest(Circle.class, null).encoder());
    }

    @Test
    @Assertion("K8")
    void known_types_are_nearer_than_their_supertypes() {
        List<KeyEncoder<?>> far = List.of(constant(Object.class, "o"), constant(Iterable.class, "i"));
        List<Object> values = List.of("a", 1, List.of(1), new int[] {1}, Thread.State.NEW);
        values.forEach(value -> assertEquals(Keys.of(value), Keys.with(far, value)));
        List<KeyEncoder<?>> near = List.of(constant(List.class, "l"), constant(String.class, "s"));
        assertEquals(Keys.with(near, List.of(1)), Keys.with(near, new ArrayList<>(List.of(2))));
        assertEquals(Keys.with(near, "a"), Keys.with(near, "b"));
        assertNotEquals(Keys.of("a"), Keys.with(near, "a"));
    }

    @Test
    @Assertion({"K2", "K8"})
    void what_is_put_is_framed() {
        List<KeyEncoder<?>> one =
                List.of(encoder(Figure.class, (figure, out) -> out.put("a").put("b")));
        List<KeyEncoder<?>> other = List.of(encoder(Figure.class, (figure, out) -> out.put("ab")));
        assertNotEquals(Keys.with(one, new Figure()), Keys.with(other, new Figure()));
        assertNotEquals(Keys.with(one, List.of(new Figure(), "c")), Keys.with(other, List.of(new Figure(), "c")));
    }

    @Test
    @Assertion({"K8", "O3"})
    void an_exception_names_the_encoder_and_the_path() {
        KeyEncoder<Figure> failing = encoder(Figure.class, (figure, out) -> {
            throw new IllegalStateException("secret");
        });
        UnhashableParameterException refused = assertThrows(
                UnhashableParameterException.class, () -> Keys.with(List.of(failing), List.of(1, new Figure())));
        assertTrue(refused.getMessage().startsWith("LARDER-02002"), refused.getMessage());
        assertTrue(refused.getMessage().contains(failing.getClass().getName()), refused.getMessage());
        assertTrue(refused.getMessage().contains("at arg0[1];"), refused.getMessage());
        assertTrue(!refused.getMessage().contains("secret"), refused.getMessage());
        assertEquals("secret", refused.getCause().getMessage());
    }

    @Test
    @Assertion({"K6", "K8"})
    void what_an_encoder_puts_must_have_a_value_even_if_it_looks_away() {
        KeyEncoder<Figure> careless = encoder(Figure.class, (figure, out) -> {
            try {
                out.put(1).put(List.of(figure.painter));
            } catch (RuntimeException e) {
                out.put("none");
            }
        });
        UnhashableParameterException refused =
                assertThrows(UnhashableParameterException.class, () -> Keys.with(List.of(careless), new Figure()));
        assertTrue(refused.getMessage().contains("arg0(2)[0] is of type java.lang.Thread"), refused.getMessage());
    }

    @Test
    @Assertion({"H5", "K8"})
    void an_encoder_may_use_one_array_again() {
        KeyEncoder<Circle> reusing = encoder(Circle.class, (circle, out) -> {
            int[] array = {circle.radius};
            out.put(array);
            array[0] = 0;
            out.put(array);
        });
        assertNotEquals(Keys.with(List.of(reusing), new Circle(1)), Keys.with(List.of(reusing), new Circle(2)));
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
    void encoders_may_be_200_deep_and_on_cycles_and_deeper_is_a_clear_error() {
        List<KeyEncoder<?>> encoders = List.of(encoder(Chain.class, (chain, out) -> out.put(chain.next)));
        assertEquals(Keys.with(encoders, chain(200)), Keys.with(encoders, chain(200)));
        assertNotEquals(Keys.with(encoders, chain(200)), Keys.with(encoders, chain(199)));
        String message = assertThrows(UnhashableParameterException.class, () -> Keys.with(encoders, chain(100_000)))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02006"), message);
        Chain ring = chain(1);
        ring.next = ring;
        Chain other = chain(1);
        other.next = other;
        assertEquals(Keys.with(encoders, ring), Keys.with(encoders, other));
        assertNotEquals(Keys.with(encoders, ring), Keys.with(encoders, chain(1)));
    }

    @Test
    @Assertion("K8")
    void a_writer_that_was_kept_is_of_no_use() {
        List<KeyWriter> kept = new ArrayList<>();
        Keys.with(List.of(encoder(Figure.class, (figure, out) -> kept.add(out))), new Figure());
        assertThrows(IllegalStateException.class, () -> kept.get(0).put(1));
    }
}
