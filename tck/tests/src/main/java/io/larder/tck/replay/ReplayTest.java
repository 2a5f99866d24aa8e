package io.larder.tck.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.ReplayException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReplayTest {

    @Inject
    DataPlay data;

    @Inject
    ResourcePlay resource;

    @Inject
    Stage stage;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(
                ReplayTest.class, Play.class, DataPlay.class, ResourcePlay.class, Stage.class, Notice.class);
    }

    @BeforeEach
    void clear() {
        stage.takeSeen();
    }

    @Test
    @Assertion({"Y1", "H3"})
    void calls_and_events_are_made_again_on_each_hit_in_order_with_copies_of_their_own() {
        Kinds.both(data, resource, (play, kind) -> {
            List<String> once = List.of("said [hear, " + kind + "a]", "noticed [see, " + kind + "a]");
            for (int i = 0; i < 3; i++) {
                assertEquals(kind + "a", play.spoken(kind + "a"));
                assertEquals(once, stage.takeSeen());
            }
        });
    }

    @Test
    @Assertion("Y2")
    void effects_of_an_inner_method_belong_to_the_outer_one_hit_or_miss() {
        Kinds.both(data, resource, (play, kind) -> {
            List<String> once = List.of("said [hear, " + kind + "b]", "noticed [see, " + kind + "b]");
            play.spoken(kind + "b");
            stage.takeSeen();
            for (int i = 0; i < 3; i++) {
                play.outer(kind + "b");
                assertEquals(once, stage.takeSeen());
            }
        });
    }

    @Test
    @Assertion("Y3")
    void outside_they_are_ordinary_and_of_a_failed_computation_nothing_is_kept() {
        stage.say(new ArrayList<>(List.of("outside")));
        assertEquals(List.of("said [outside]"), stage.takeSeen());

        Kinds.both(data, resource, (play, kind) -> {
            for (int i = 0; i < 2; i++) {
                assertThrows(IllegalStateException.class, () -> play.broken(kind));
                assertEquals(List.of("said [broken, " + kind + "]"), stage.takeSeen());
            }
        });
    }

    @Test
    @Assertion("Y4")
    void argument_that_cannot_be_kept_is_refused_when_it_is_recorded() {
        Kinds.both(data, resource, (play, kind) -> {
            String refusal = String.valueOf(assertThrows(ReplayException.class, () -> play.holding(kind))
                    .getMessage());
            assertTrue(refusal.startsWith("LARDER-06002 "), refusal);
            assertTrue(refusal.contains("Stage#hold"), refusal);
            assertEquals(List.of(), stage.takeSeen());
        });
    }

    @Test
    @Assertion("Y4")
    void effect_that_throws_when_made_again_reaches_the_caller_and_the_entry_stays() {
        Kinds.both(data, resource, (play, kind) -> {
            play.failing(kind);
            stage.add("fail from now on");
            assertThrows(IllegalStateException.class, () -> play.failing(kind));
            stage.takeSeen();
            assertEquals(kind, play.failing(kind));
            assertEquals(List.of("fine " + kind), stage.takeSeen());
        });
    }
}
