package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Equal content if and only if equal key; and the same bytes as an encoder that was written from the document alone. */
class KeyPropertyTest {

    private static final int PAIRS = Integer.getInteger("key.pairs", 1_000_000);

    @Test
    @Assertion({"K1", "K2", "K4", "K5"})
    void keys_are_equal_exactly_when_the_contents_are_equal(TestReporter reporter) {
        long seed = Long.getLong("key.seed", 20261125L);
        SplittableRandom random = new SplittableRandom(seed);
        ModelGenerator models = new ModelGenerator(random);
        ArgumentBuilder argumentBuilder = new ArgumentBuilder(random);
        NaiveEncoder naive = new NaiveEncoder();
        KeyGenerator keys = TestKeys.factory(List.of()).create(TestKeys.METHOD, TestKeys.parameters(2));
        int equal = 0;
        int exact = 0;
        int cyclic = 0;
        for (int i = 0; i < PAIRS; i++) {
            boolean shouldBeEqual = i % 2 == 0;
            ArgumentModel model = models.model(3);
            ArgumentModel other = shouldBeEqual ? model : models.mutated(model);
            Object[] some = {i % 3, argumentBuilder.build(model)};
            Object[] others = {i % 3, argumentBuilder.build(other)};

            Key key = keys.generate(some);
            Key otherKey = keys.generate(others);

            assertEquals(shouldBeEqual, key.equals(otherKey), () -> "seed " + seed + ": " + model + " and " + other);
            assertArrayEquals(naive.key(some), key.bytes(), () -> "seed " + seed + ": " + model);
            if (!shouldBeEqual) {
                assertArrayEquals(naive.key(others), otherKey.bytes(), () -> "seed " + seed + ": " + other);
            }
            equal += shouldBeEqual ? 1 : 0;
            exact += key.bytes()[0] == Tag.FOLDED ? 0 : 1;
            cyclic += model.contains(ArgumentModel.Kind.RING) ? 1 : 0;
        }
        reporter.publishEntry("seed", String.valueOf(seed));
        reporter.publishEntry("pairs", PAIRS + ", equal " + equal + ", exact " + exact + ", with a cycle " + cyclic);
        assertEquals(PAIRS / 2, equal);
        assertTrue(exact > PAIRS / 20 && cyclic > PAIRS / 20, "exact " + exact + ", with a cycle " + cyclic);
    }
}
