package io.larder.tck.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.InputNotAllowedException;
import io.larder.UnhashableParameterException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InputTest {

    @Inject
    DataWalk data;

    @Inject
    ResourceWalk resource;

    @Inject
    Weather weather;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(InputTest.class, Walk.class, DataWalk.class, ResourceWalk.class, Weather.class);
    }

    @BeforeEach
    void dry() {
        weather.set("home", "dry");
        weather.set("hills", "dry");
    }

    @Test
    @Assertion("I1")
    void hit_needs_equal_current_values() {
        Kinds.both(data, resource, (walk, kind) -> {
            String dry = walk.plan(kind);
            assertEquals(dry, walk.plan(kind));
            weather.set("hills", "snow");
            String snow = walk.plan(kind);
            assertNotEquals(dry, snow);
            weather.set("hills", "dry");
            assertEquals(dry, walk.plan(kind));
        });
    }

    @Test
    @Assertion("I2")
    void paths_live_side_by_side_and_a_hit_asks_only_what_its_path_needs_each_once() {
        Kinds.both(data, resource, (walk, kind) -> {
            String hills = walk.plan(kind + "paths");
            weather.set("home", "wet");
            String stay = walk.plan(kind + "paths");
            weather.takeAsked();

            assertEquals(stay, walk.plan(kind + "paths"));
            assertEquals(1, weather.takeAsked());
            weather.set("home", "dry");
            assertEquals(hills, walk.plan(kind + "paths"));
            assertEquals(2, weather.takeAsked());
        });
    }

    @Test
    @Assertion("I3")
    void inputs_of_an_inner_method_are_inputs_of_the_outer_one() {
        Kinds.both(data, resource, (walk, kind) -> {
            walk.plan(kind + "inner");
            String dry = walk.outer(kind + "inner");
            weather.set("home", "wet");
            assertNotEquals(dry, walk.outer(kind + "inner"));
            weather.set("home", "dry");
            assertEquals(dry, walk.outer(kind + "inner"));
        });
    }

    @Test
    @Assertion("I4")
    void input_is_refused_where_it_is_not_allowed_and_where_it_has_no_value() {
        Kinds.both(data, resource, (walk, kind) -> {
            String direct = String.valueOf(assertThrows(InputNotAllowedException.class, () -> walk.blind(kind))
                    .getMessage());
            assertTrue(direct.contains("Weather#at") && direct.contains("Walk#blind"), direct);
            assertThrows(InputNotAllowedException.class, () -> walk.blindOuter(kind + "cold"));
            walk.plan(kind + "warm");
            assertThrows(InputNotAllowedException.class, () -> walk.blindOuter(kind + "warm"));
            String stream = String.valueOf(assertThrows(UnhashableParameterException.class, () -> walk.streaming(kind))
                    .getMessage());
            assertTrue(stream.contains("Weather#stream"), stream);
        });
    }

    @Test
    @Assertion("I5")
    void input_that_throws_on_the_way_to_a_hit_reaches_the_caller() {
        Kinds.both(data, resource, (walk, kind) -> {
            String before = walk.plan(kind + "storm");
            weather.set("home", "storm");
            assertThrows(IllegalStateException.class, () -> walk.plan(kind + "storm"));
            weather.set("home", "dry");
            assertEquals(before, walk.plan(kind + "storm"));
        });
    }
}
