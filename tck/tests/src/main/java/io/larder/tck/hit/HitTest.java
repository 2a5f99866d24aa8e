package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class HitTest {

    @Inject
    Runs runs;

    @Inject
    DataKitchen data;

    @Inject
    ResourceKitchen resource;

    @Inject
    Instance<SmallKitchen> small;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(
                HitTest.class,
                Kitchen.class,
                Stove.class,
                DataKitchen.class,
                ResourceKitchen.class,
                SmallKitchen.class,
                Burnt.class,
                Failures.class);
    }

    @Test
    @Assertion("H1")
    void equal_arguments_give_the_earlier_result_and_the_method_does_not_run() {
        both((kitchen, mark) -> {
            String first = kitchen.dish(mark + "soup", 2);

            assertEquals(first, kitchen.dish(mark + "soup", 2));
            assertEquals(1, runs.count(mark + "soup 2"));
        });
    }

    @Test
    @Assertion("H1")
    void other_arguments_run_the_method() {
        both((kitchen, mark) -> {
            kitchen.dish(mark + "stew", 2);
            kitchen.dish(mark + "stew", 3);
            kitchen.dish(mark + "Stew", 2);

            assertEquals(1, runs.count(mark + "stew 2"));
            assertEquals(1, runs.count(mark + "stew 3"));
            assertEquals(1, runs.count(mark + "Stew 2"));
        });
    }

    @Test
    @Assertion("H2")
    void a_method_and_its_overload_share_no_entry() {
        both((kitchen, mark) -> {
            assertEquals("cooked " + mark + "rice", kitchen.dish(mark + "rice"));
            assertEquals("smelled " + mark + "rice", kitchen.smell(mark + "rice"));
            assertEquals("cooked " + mark + "rice", kitchen.dish(mark + "rice"));
            assertEquals("2 of " + mark + "rice", kitchen.dish(mark + "rice", 2));
        });
    }

    @Test
    @Assertion("H3")
    void null_and_emptiness_are_results_like_any_other() {
        both((kitchen, mark) -> {
            for (int call = 0; call < 2; call++) {
                assertNull(kitchen.nothing(mark + "nothing"));
                assertEquals(List.of(), kitchen.none(mark + "none"));
                assertEquals(Optional.empty(), kitchen.absent(mark + "absent"));
            }

            assertEquals(1, runs.count(mark + "nothing"));
            assertEquals(1, runs.count(mark + "none"));
            assertEquals(1, runs.count(mark + "absent"));
        });
    }

    @Test
    @Assertion("H3")
    void a_void_data_method_runs_once() {
        data.stock("flour");
        data.stock("flour");
        data.stock("sugar");

        assertEquals(1, runs.count("flour"));
        assertEquals(1, runs.count("sugar"));
    }

    @Test
    @Assertion("H4")
    void what_the_method_throws_arrives_unchanged_and_is_not_kept() {
        both((kitchen, mark) -> {
            List<Throwable> failures =
                    List.of(new IOException("checked"), new IllegalStateException("unchecked"), new Burnt("error"));
            for (Throwable failure : failures) {
                String name = mark + failure.getMessage();
                Failures thrown = new Failures(failure);

                assertEquals(failure, assertThrows(Throwable.class, () -> kitchen.fail(name, thrown)));
                assertEquals(failure, assertThrows(Throwable.class, () -> kitchen.fail(name, thrown)));
                assertEquals("well done", kitchen.fail(name, new Failures(null)));
                assertEquals("well done", kitchen.fail(name, thrown));
                assertEquals(3, runs.count(name));
            }
        });
    }

    @Test
    @Assertion("H5")
    void a_method_that_alters_its_argument_does_not_alter_its_key() {
        both((kitchen, mark) -> {
            kitchen.season(new ArrayList<>(List.of(mark + "fish")));
            kitchen.season(new ArrayList<>(List.of(mark + "fish")));

            assertEquals(1, runs.count("[" + mark + "fish]"));

            kitchen.season(new ArrayList<>(List.of(mark + "fish", "salt")));

            assertEquals(1, runs.count("[" + mark + "fish, salt]"));
        });
    }

    @Test
    @Assertion("H6")
    void cached_methods_call_one_another() {
        both((kitchen, mark) -> {
            assertEquals(
                    "[4 of " + mark + "[3 of " + mark + "[2 of " + mark + "[1 of " + mark + "]]]]",
                    kitchen.menu(mark, 4));
            assertEquals("[2 of " + mark + "[1 of " + mark + "]]", kitchen.menu(mark, 2));

            for (int course = 1; course <= 4; course++) {
                assertEquals(1, runs.count(mark + "menu " + course));
            }
        });
    }

    @Test
    @Assertion("H9")
    void the_instance_is_not_part_of_the_key() {
        assertEquals(small.get().snack("nut"), small.get().snack("nut"));
        assertEquals(small.get().knife("cut"), small.get().knife("cut"));

        assertEquals(1, runs.count("snack nut"));
        assertEquals(1, runs.count("knife cut"));
    }

    private void both(Kinds.Check<Kitchen> check) {
        Kinds.both(data, resource, check);
    }
}
