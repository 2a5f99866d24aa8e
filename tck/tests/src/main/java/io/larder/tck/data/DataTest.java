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
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
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
    DataValuesBean bean;

    @Inject
    InvocationCounter invocations;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(DataTest.class, DataValuesBean.class, ObjectGraph.class);
    }

    @Test
    @Assertion("D1")
    void a_load_returns_the_result_itself_and_a_hit_returns_a_copy() {
        List<String> first = bean.list("own");

        assertSame(bean.lastList(), first);
        assertNotSame(first, bean.list("own"));
        assertNotSame(bean.list("own"), bean.list("own"));
    }

    @Test
    @Assertion("D1")
    void a_change_to_one_callers_copy_is_invisible_to_the_others() {
        bean.list("changed").clear();
        List<String> second = bean.list("changed");

        assertEquals(List.of("changed 1", "changed 2"), second);

        second.add("added");

        assertEquals(List.of("changed 1", "changed 2"), bean.list("changed"));
        assertEquals(1, invocations.count("list changed"));
    }

    @Test
    @Assertion("D2")
    void a_copy_has_the_same_classes_and_the_same_graph() {
        ObjectGraph original = bean.graph("copy");
        ObjectGraph copy = bean.graph("copy");

        assertNotSame(original, copy);
        copy.assertCopyOf(original);
    }

    @Test
    @Assertion({"D2", "D4"})
    void a_cycle_through_a_record_is_rejected() {
        assertThrows(
                UnserializableValueException.class,
                () -> bean.supplied("cycle", () -> ObjectGraph.cycleThroughARecord()));
    }

    @Test
    @Assertion("D3")
    void immutable_values_are_returned_equal_and_immutable() {
        bean.immutableList("fixed");
        List<ObjectGraph.Point> copy = bean.immutableList("fixed");

        assertEquals(List.of(new ObjectGraph.Point(1, 2), new ObjectGraph.Point(3, 4)), copy);
        assertThrows(UnsupportedOperationException.class, () -> copy.add(new ObjectGraph.Point(5, 6)));
    }

    private record RejectedValue(DataValuesBean.ValueFactory factory, String remedy) {}

    @Test
    @Assertion({"D4", "O3"})
    void an_unserializable_value_is_rejected_with_its_path_and_not_cached() {
        Map<String, Object> map = new HashMap<>(Map.of("secretkey", List.of(1)));
        List<RejectedValue> rejected = List.of(
                new RejectedValue(() -> new Thread("secretthread"), "use @CacheResource"),
                new RejectedValue(() -> List.of("secrettext").stream(), "return a List of its elements"),
                new RejectedValue(() -> List.of("secrettext").iterator(), "return a List of its elements"),
                new RejectedValue(() -> new ReentrantLock(), "use @CacheResource"),
                new RejectedValue(() -> DataTest.class.getClassLoader(), "use @CacheResource"),
                new RejectedValue(() -> map.keySet(), "return a copy of it, such as new ArrayList<>(view)"),
                new RejectedValue(
                        () -> (Runnable) () -> map.clear(),
                        "let it capture constants, or take an object of a named class"));
        for (int index = 0; index < rejected.size(); index++) {
            String name = "rejected " + index;
            DataValuesBean.ValueFactory factory = rejected.get(index).factory();
            String remedy = rejected.get(index).remedy();
            DataValuesBean.ValueFactory wrapped =
                    () -> new DataValuesBean.Wrapper(new ArrayList<>(List.of(1, factory.create())));
            String message = String.valueOf(
                    assertThrows(UnserializableValueException.class, () -> bean.supplied(name, wrapped), name)
                            .getMessage());

            assertAll(
                    message,
                    () -> assertTrue(message.startsWith("LARDER-04"), "id"),
                    () -> assertTrue(message.contains("DataValuesBean#supplied"), "method"),
                    () -> assertTrue(message.contains("values[1]"), "path"),
                    () -> assertTrue(message.endsWith("; " + remedy), "remedy"),
                    () -> assertFalse(message.contains("secret"), "user data"));
            assertEquals("good", bean.supplied(name, () -> "good"));
            assertEquals(2, invocations.count(name));
        }
    }

    @Test
    @Assertion("D6")
    void a_value_that_is_nested_200_000_times_is_copied() {
        Object original = bean.supplied("nested", () -> DataValuesBean.nested(200_000));
        Object copy = bean.supplied("nested", () -> "not called");

        assertNotSame(original, copy);
        assertEquals(200_000, DataValuesBean.depth(copy));
    }

    @Test
    @Assertion("D7")
    void classes_are_resolved_by_the_class_loader_of_the_bean_not_of_the_thread() {
        ObjectGraph original = bean.graph("loader");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            bean.graph("loader").assertCopyOf(original);
            bean.graph("other loader");
            bean.graph("other loader").assertCopyOf(original);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    @Assertion("O1")
    void the_marshalled_size_is_in_the_stats() {
        bean.list("measured");

        assertTrue(caches.of(DataValuesBean.class, "list").stats().bytes() > 0);
    }
}
