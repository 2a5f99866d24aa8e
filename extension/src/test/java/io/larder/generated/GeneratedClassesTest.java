package io.larder.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.generated.GeneratedShapes.Shape;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.fingerprint.MemoizedFields;
import io.larder.internal.marshalling.MarshallerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Objects of random classes: keys are equal exactly where the content is, and a copy has the content of its original. What is equal,
 * reflection tells, see {@link ReflectiveOracle}; only which transient fields a class writes, the generator knows, since it made the class. A failure names the seed and shows the source.
 */
class GeneratedClassesTest {

    private static final int SHAPES = Integer.getInteger("generated.shapes", 400);
    private static final int INSTANCES = 20;

    record Around(Object content) {}

    private static final Map<String, UnaryOperator<Object>> PLACES = Map.of(
            "alone", value -> value,
            "in a record", Around::new,
            "in a list", value -> List.of("a", value),
            "in a map", value -> Map.of("a", Optional.of(value)),
            "in an array", value -> new Object[] {value, value});

    private final KeyGenerator generator = new KeyGeneratorFactory(
                    List.of(), type -> false, MemoizedFields::of, type -> true)
            .create("generated.Shapes#read", List.of(new KeyParameter("value", Object.class, true)));

    /** {@code -Plong} takes 2,000; {@code -Dlarder.test.seed=...} those of a failure. */
    @Test
    @Assertion({"K1", "K2", "K4", "K5"})
    void keys_are_equal_exactly_where_the_content_is() throws ReflectiveOperationException {
        check(seed(), SHAPES);
    }

    @Test
    @Assertion({"D2", "D4", "D9"})
    void copies_have_the_content_of_their_originals() throws ReflectiveOperationException {
        long seed = seed();
        Random random = new Random(seed);
        List<Shape> shapes = GeneratedShapes.generate(seed, SHAPES);
        try (MarshallerFactory marshallers = new MarshallerFactory(type -> false, List.of())) {
            ClassLoader loader = shapes.get(0).make().getDeclaringClass().getClassLoader();
            ValueMarshaller marshaller = marshallers.create("Shapes#read", Object.class, ValueFormat.BINARY, loader);
            for (Shape shape : shapes) {
                for (int i = 0; i < INSTANCES; i++) {
                    Object original = shape.instance(random);
                    PLACES.forEach(
                            (place, nest) -> check(shape, nest.apply(original), marshaller, place + ", seed " + seed));
                }
            }
        }
    }

    private static void check(Shape shape, Object value, ValueMarshaller marshaller, String place) {
        MarshalledResult result = marshaller.marshal(value);
        assertTrue(result.stable(), place);
        if (result.shareable()) {
            assertTrue(ReflectiveOracle.isImmutable(value), () -> "shared, " + place + "\n" + shape.source());
        } else {
            Object copy = marshaller.unmarshal(result.marshalled());
            assertNull(
                    ReflectiveOracle.differenceOfCopy(value, copy, shape::isCopied),
                    () -> place + "\n" + shape.source());
        }
    }

    private Key key(Object value) {
        return generator.generate(new Object[] {value});
    }

    private static long seed() {
        long seed = Long.getLong("larder.test.seed", new Random().nextLong());
        System.out.println("seed " + seed);
        return seed;
    }

    private void check(long seed, int shapes) throws ReflectiveOperationException {
        Random random = new Random(seed);
        for (Shape shape : GeneratedShapes.generate(seed, shapes)) {
            List<Object> instances = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(shape.instance(random));
            }
            PLACES.forEach(
                    (place, nest) -> check(shape, instances.stream().map(nest).toList(), place + ", seed " + seed));
        }
    }

    private void check(Shape shape, List<Object> arguments, String place) {
        List<Key> keys = arguments.stream().map(this::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < i; j++) {
                String instances = ", " + place + ", instances " + j + " and " + i + "\n" + shape.source();
                boolean same = ReflectiveOracle.isSameContent(arguments.get(j), arguments.get(i), shape::counts);
                assertEquals(
                        same, keys.get(j).equals(keys.get(i)), () -> (same ? "one content" : "one key") + instances);
            }
        }
    }
}
