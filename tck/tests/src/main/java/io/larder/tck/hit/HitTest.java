package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
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
    InvocationCounter invocations;

    @Inject
    HitDataBean data;

    @Inject
    HitResourceBean resource;

    @Inject
    Instance<DependentBean> dependentBeans;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                HitTest.class,
                HitBean.class,
                HitBeanDelegate.class,
                HitDataBean.class,
                HitResourceBean.class,
                DependentBean.class,
                ApplicationError.class,
                BodyFailure.class);
    }

    @Test
    @Assertion("H1")
    void equal_arguments_return_the_cached_value_without_a_load() {
        both((bean, prefix) -> {
            String first = bean.value(prefix + "first", 2);

            assertEquals(first, bean.value(prefix + "first", 2));
            assertEquals(1, invocations.count(prefix + "first 2"));
        });
    }

    @Test
    @Assertion("H1")
    void other_arguments_run_the_method() {
        both((bean, prefix) -> {
            bean.value(prefix + "second", 2);
            bean.value(prefix + "second", 3);
            bean.value(prefix + "Second", 2);

            assertEquals(1, invocations.count(prefix + "second 2"));
            assertEquals(1, invocations.count(prefix + "second 3"));
            assertEquals(1, invocations.count(prefix + "Second 2"));
        });
    }

    @Test
    @Assertion("H2")
    void a_method_and_its_overload_share_no_entry() {
        both((bean, prefix) -> {
            assertEquals("value of " + prefix + "overloaded", bean.value(prefix + "overloaded"));
            assertEquals("other value of " + prefix + "overloaded", bean.otherValue(prefix + "overloaded"));
            assertEquals("value of " + prefix + "overloaded", bean.value(prefix + "overloaded"));
            assertEquals("2 of " + prefix + "overloaded", bean.value(prefix + "overloaded", 2));
        });
    }

    @Test
    @Assertion("H3")
    void null_and_empty_results_are_cached() {
        both((bean, prefix) -> {
            for (int call = 0; call < 2; call++) {
                assertNull(bean.nullValue(prefix + "null"));
                assertEquals(List.of(), bean.emptyList(prefix + "list"));
                assertEquals(Optional.empty(), bean.emptyOptional(prefix + "optional"));
            }

            assertEquals(1, invocations.count(prefix + "null"));
            assertEquals(1, invocations.count(prefix + "list"));
            assertEquals(1, invocations.count(prefix + "optional"));
        });
    }

    @Test
    @Assertion("H3")
    void a_void_data_method_runs_once() {
        data.voidMethod("one");
        data.voidMethod("one");
        data.voidMethod("two");

        assertEquals(1, invocations.count("one"));
        assertEquals(1, invocations.count("two"));
    }

    @Test
    @Assertion("H4")
    void an_exception_is_thrown_unchanged_and_not_cached() {
        both((bean, prefix) -> {
            List<Throwable> failures = List.of(
                    new IOException("checked"), new IllegalStateException("unchecked"), new ApplicationError("error"));
            for (Throwable failure : failures) {
                String name = prefix + failure.getMessage();
                BodyFailure bodyFailure = new BodyFailure(failure);

                assertEquals(failure, assertThrows(Throwable.class, () -> bean.fail(name, bodyFailure)));
                assertEquals(failure, assertThrows(Throwable.class, () -> bean.fail(name, bodyFailure)));
                assertEquals("returned", bean.fail(name, new BodyFailure(null)));
                assertEquals("returned", bean.fail(name, bodyFailure));
                assertEquals(3, invocations.count(name));
            }
        });
    }

    @Test
    @Assertion("H5")
    void changing_an_argument_does_not_change_the_key() {
        both((bean, prefix) -> {
            bean.changeArgument(new ArrayList<>(List.of(prefix + "argument")));
            bean.changeArgument(new ArrayList<>(List.of(prefix + "argument")));

            assertEquals(1, invocations.count("[" + prefix + "argument]"));

            bean.changeArgument(new ArrayList<>(List.of(prefix + "argument", "added")));

            assertEquals(1, invocations.count("[" + prefix + "argument, added]"));
        });
    }

    @Test
    @Assertion("H6")
    void cached_methods_call_one_another() {
        both((bean, prefix) -> {
            assertEquals(
                    "[4 of " + prefix + "[3 of " + prefix + "[2 of " + prefix + "[1 of " + prefix + "]]]]",
                    bean.nested(prefix, 4));
            assertEquals("[2 of " + prefix + "[1 of " + prefix + "]]", bean.nested(prefix, 2));

            for (int depth = 1; depth <= 4; depth++) {
                assertEquals(1, invocations.count(prefix + "nested " + depth));
            }
        });
    }

    @Test
    @Assertion("H9")
    void the_instance_is_not_part_of_the_key() {
        assertEquals(dependentBeans.get().data("value"), dependentBeans.get().data("value"));
        assertEquals(
                dependentBeans.get().resource("value"), dependentBeans.get().resource("value"));

        assertEquals(1, invocations.count("data value"));
        assertEquals(1, invocations.count("resource value"));
    }

    private void both(BothKinds.Check<HitBean> check) {
        BothKinds.check(data, resource, check);
    }
}
