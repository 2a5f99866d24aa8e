package io.larder.tck.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.InputNotAllowedException;
import io.larder.UnhashableParameterException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
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
    InputDataBean data;

    @Inject
    InputResourceBean resource;

    @Inject
    AmbientValues values;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                InputTest.class, InputBean.class, InputDataBean.class, InputResourceBean.class, AmbientValues.class);
    }

    @BeforeEach
    void resetValues() {
        values.set("first", "default");
        values.set("second", "default");
    }

    @Test
    @Assertion("I1")
    void a_hit_requires_equal_current_inputs() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            String initial = bean.conditionalInputs(prefix);
            assertEquals(initial, bean.conditionalInputs(prefix));
            values.set("second", "changed");
            String changed = bean.conditionalInputs(prefix);
            assertNotEquals(initial, changed);
            values.set("second", "default");
            assertEquals(initial, bean.conditionalInputs(prefix));
        });
    }

    @Test
    @Assertion("I2")
    void a_hit_reads_only_the_inputs_of_its_path_each_once() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            String longPath = bean.conditionalInputs(prefix + "paths");
            values.set("first", "short");
            String shortPath = bean.conditionalInputs(prefix + "paths");
            values.drainReads();

            assertEquals(shortPath, bean.conditionalInputs(prefix + "paths"));
            assertEquals(1, values.drainReads());
            values.set("first", "default");
            assertEquals(longPath, bean.conditionalInputs(prefix + "paths"));
            assertEquals(2, values.drainReads());
        });
    }

    @Test
    @Assertion("I3")
    void inputs_of_an_inner_method_are_inputs_of_the_outer_one() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            bean.conditionalInputs(prefix + "inner");
            String initial = bean.nested(prefix + "inner");
            values.set("first", "short");
            assertNotEquals(initial, bean.nested(prefix + "inner"));
            values.set("first", "default");
            assertEquals(initial, bean.nested(prefix + "inner"));
        });
    }

    @Test
    @Assertion("I4")
    void an_input_is_rejected_if_not_allowed_or_of_an_unsupported_type() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            String direct =
                    String.valueOf(assertThrows(InputNotAllowedException.class, () -> bean.inputNotAllowed(prefix))
                            .getMessage());
            assertTrue(direct.contains("AmbientValues#value") && direct.contains("Bean#inputNotAllowed"), direct);
            assertThrows(InputNotAllowedException.class, () -> bean.nestedInputNotAllowed(prefix + "cold"));
            bean.conditionalInputs(prefix + "warm");
            assertThrows(InputNotAllowedException.class, () -> bean.nestedInputNotAllowed(prefix + "warm"));
            String stream =
                    String.valueOf(assertThrows(UnhashableParameterException.class, () -> bean.unsupportedInput(prefix))
                            .getMessage());
            assertTrue(stream.contains("AmbientValues#stream"), stream);
        });
    }

    @Test
    @Assertion("I5")
    void an_exception_of_an_input_during_a_lookup_reaches_the_caller() {
        BothKinds.check(data, resource, (bean, prefix) -> {
            String before = bean.conditionalInputs(prefix + "failing");
            values.set("first", "failing");
            assertThrows(IllegalStateException.class, () -> bean.conditionalInputs(prefix + "failing"));
            values.set("first", "default");
            assertEquals(before, bean.conditionalInputs(prefix + "failing"));
        });
    }
}
