package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentClassesTest {

    record Order(Object content) {}

    enum Level {
        LOW,
        HIGH {
            @Override
            int weight() {
                return 2;
            }
        };

        int weight() {
            return 1;
        }
    }

    static class Written implements Serializable {
        private static final long serialVersionUID = 1L;
        transient Object content = new Order(1);

        private Object writeReplace() {
            return new Replacement();
        }
    }

    static class Replacement implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static class Basket extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
        Level level = Level.LOW;
    }

    @Test
    @Assertion("F9")
    void classes_are_found_at_any_depth() {
        assertEquals(Set.of(), classes("text", 1, List.of(2L), RoundingMode.UP, new int[1]));
        assertEquals(Set.of(Order.class), classes(new Order("a")));
        assertEquals(Set.of(Order.class, Level.class), classes(Map.of("a", Optional.of(new Order(Level.LOW)))));
        assertEquals(Set.of(Level.HIGH.getClass()), classes(new EnumMap<>(Map.of(Level.HIGH, 1))));
        assertEquals(Set.of(Order.class), classes((Object) new Order[0][0]));
        assertEquals(Set.of(Order.class), classes(Order.class));
        assertEquals(Set.of(Written.class, Replacement.class), classes(new Written()));
        assertEquals(Set.of(Basket.class, Level.class), classes(new Basket()));
    }

    @Test
    @Assertion("F9")
    void cycles_and_deep_arguments_are_looked_through() {
        List<Object> cycle = new ArrayList<>(List.of(new Order(1)));
        cycle.add(cycle);
        Object deep = new Order(2);
        for (int i = 0; i < 100_000; i++) {
            deep = new Object[] {deep};
        }

        assertEquals(Set.of(Order.class), classes(cycle));
        assertEquals(Set.of(Order.class), classes(deep));
    }

    @Test
    @Assertion({"F9", "K7"})
    void parameters_that_do_not_count_are_left_out() {
        KeyGenerator generator = TestKeys.factory(List.of())
                .create(
                        TestKeys.METHOD,
                        List.of(new KeyParameter("a", Object.class, true), new KeyParameter("b", Object.class, false)));

        assertEquals(Set.of(Order.class), generator.classes(new Object[] {new Order(1), Level.LOW}));
    }

    private static Set<Class<?>> classes(Object... arguments) {
        return TestKeys.factory(List.of())
                .create(TestKeys.METHOD, TestKeys.parameters(arguments.length))
                .classes(arguments);
    }
}
