package io.larder.tck.data;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.UnserializableValueException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DataTest {

    @Inject
    Press press;

    @Inject
    Runs runs;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(DataTest.class, Press.class, Graph.class);
    }

    @Test
    @Assertion("D1")
    void the_call_that_ran_the_method_returns_its_very_object_and_a_hit_another() {
        List<String> first = press.pages("own");

        assertSame(press.last(), first);
        assertNotSame(first, press.pages("own"));
        assertNotSame(press.pages("own"), press.pages("own"));
    }

    @Test
    @Assertion("D1")
    void what_one_caller_does_to_its_object_no_other_sees() {
        press.pages("torn").clear();
        List<String> second = press.pages("torn");

        assertEquals(List.of("torn 1", "torn 2"), second);

        second.add("scribble");

        assertEquals(List.of("torn 1", "torn 2"), press.pages("torn"));
        assertEquals(1, runs.count("pages torn"));
    }

    @Test
    @Assertion("D2")
    void a_copy_has_the_same_classes_and_the_same_graph() {
        Graph made = press.graph("copy");
        Graph copy = press.graph("copy");

        assertNotSame(made, copy);
        copy.assertIsACopyOf(made);
    }

    @Test
    @Assertion({"D2", "D4"})
    void a_cycle_that_only_a_factory_could_close_is_refused() {
        assertThrows(UnserializableValueException.class, () -> press.any("cycle", () -> Graph.cycleThroughARecord()));
    }

    @Test
    @Assertion("D3")
    void immutable_values_come_back_equal_and_immutable() {
        press.fixed("fixed");
        List<Graph.Point> copy = press.fixed("fixed");

        assertEquals(List.of(new Graph.Point(1, 2), new Graph.Point(3, 4)), copy);
        assertThrows(UnsupportedOperationException.class, () -> copy.add(new Graph.Point(5, 6)));
    }

    @Test
    @Assertion({"D4", "O3"})
    void what_is_no_data_is_refused_with_the_way_to_it_and_not_kept() {
        Map<String, Object> map = new HashMap<>(Map.of("secretkey", List.of(1)));
        List<Press.Maker> makers = List.of(
                () -> new Thread("secretthread"),
                () -> List.of("secrettext").stream(),
                () -> List.of("secrettext").iterator(),
                () -> new ReentrantLock(),
                () -> DataTest.class.getClassLoader(),
                () -> map.keySet(),
                () -> (Runnable) () -> map.clear(),
                () -> Press.nested(200_000));
        for (int kind = 0; kind < makers.size(); kind++) {
            String name = "refused " + kind;
            Press.Maker maker = makers.get(kind);
            Press.Maker inside = () -> new Press.Envelope(new ArrayList<>(List.of(1, maker.make())));
            String message =
                    String.valueOf(assertThrows(UnserializableValueException.class, () -> press.any(name, inside), name)
                            .getMessage());

            assertAll(
                    message,
                    () -> assertTrue(message.startsWith("LARDER-04"), "id"),
                    () -> assertTrue(message.contains("Press#any"), "method"),
                    () -> assertTrue(message.contains("letters[1]"), "path"),
                    () -> assertTrue(message.contains("@CacheResource"), "cure"),
                    () -> assertFalse(message.contains("secret"), "user data"));
            assertEquals("good", press.any(name, () -> "good"));
            assertEquals(2, runs.count(name));
        }
    }

    @Test
    @Assertion("D7")
    void classes_are_found_through_the_beans_loader_whatever_the_threads_is() {
        Graph made = press.graph("loader");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            press.graph("loader").assertIsACopyOf(made);
            press.graph("other loader");
            press.graph("other loader").assertIsACopyOf(made);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    @Assertion("O1")
    void the_marshalled_size_is_in_the_figures() {
        press.pages("measured");

        assertTrue(caches.of(Press.class, "pages").stats().bytes() > 0);
    }
}
