package io.larder.tck.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.RecordingException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
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
    ReplayDataBean data;

    @Inject
    ReplayResourceBean resource;

    @Inject
    EffectsBean effects;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                ReplayTest.class,
                ReplayBean.class,
                ReplayDataBean.class,
                ReplayResourceBean.class,
                EffectsBean.class,
                EffectEvent.class);
    }

    @BeforeEach
    void clear() {
        effects.drain();
    }

    @Test
    @Assertion({"Y1", "H3"})
    void calls_and_events_are_replayed_on_each_hit_in_order_with_copies_of_their_arguments() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            List<String> expected = List.of("called [call, " + prefix + "a]", "observed [event, " + prefix + "a]");
            for (int i = 0; i < 3; i++) {
                assertEquals(prefix + "a", bean.withEffects(prefix + "a"));
                assertEquals(expected, effects.drain());
            }
        });
    }

    @Test
    @Assertion("Y2")
    void effects_of_an_inner_method_are_recorded_for_the_outer_one_hit_or_miss() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            List<String> expected = List.of("called [call, " + prefix + "b]", "observed [event, " + prefix + "b]");
            bean.withEffects(prefix + "b");
            effects.drain();
            for (int i = 0; i < 3; i++) {
                bean.nested(prefix + "b");
                assertEquals(expected, effects.drain());
            }
        });
    }

    @Test
    @Assertion("Y3")
    void outside_of_cached_methods_nothing_is_recorded_nor_by_a_failed_load() {
        effects.effect(new ArrayList<>(List.of("outside")));
        assertEquals(List.of("called [outside]"), effects.drain());

        BothKinds.check(data, resource, (bean, prefix) -> {
            for (int i = 0; i < 2; i++) {
                assertThrows(IllegalStateException.class, () -> bean.failAfterEffect(prefix));
                assertEquals(List.of("called [failed, " + prefix + "]"), effects.drain());
            }
        });
    }

    @Test
    @Assertion("Y4")
    void an_unserializable_argument_is_rejected_when_recorded() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            String message =
                    String.valueOf(assertThrows(RecordingException.class, () -> bean.unsupportedArgument(prefix))
                            .getMessage());
            assertTrue(message.startsWith("LARDER-06002 "), message);
            assertTrue(message.contains("EffectsBean#unsupportedEffect"), message);
            assertEquals(List.of(), effects.drain());
        });
    }

    @Test
    @Assertion("Y4")
    void an_exception_during_replay_reaches_the_caller_and_the_entry_stays() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            bean.failingReplay(prefix);
            effects.add("fail from now on");
            assertThrows(IllegalStateException.class, () -> bean.failingReplay(prefix));
            effects.drain();
            assertEquals(prefix, bean.failingReplay(prefix));
            assertEquals(List.of("fine " + prefix), effects.drain());
        });
    }
}
