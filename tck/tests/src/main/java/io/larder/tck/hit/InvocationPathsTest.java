package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InvocationPathsTest {

    @Inject
    InvocationCounter invocations;

    @Inject
    Caches caches;

    @Inject
    InheritedMethodBeans.FirstSubclass first;

    @Inject
    InheritedMethodBeans.SecondSubclass second;

    @Inject
    InheritedMethodBeans.UncachedOverride uncachedOverride;

    @Inject
    InheritedMethodBeans.AnnotatedInterface annotated;

    @Inject
    InheritedMethodBeans.Finder<String> finder;

    @Inject
    InheritedMethodBeans.SameNameBean sameName;

    @Inject
    OtherSameNameBeans.SameNameBean otherSameName;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(InvocationPathsTest.class, InheritedMethodBeans.class, OtherSameNameBeans.class);
    }

    @Test
    @Assertion("H2")
    void two_beans_that_inherit_one_method_share_no_entry() {
        Object resource = first.resource("inherited");

        assertSame(resource, first.resource("inherited"));
        second.resource("inherited");

        assertEquals(2, invocations.count("resource inherited"));
        assertEquals("first", first.data("inherited"));
        assertEquals("second", second.data("inherited"));
        assertEquals("first", first.data("inherited"));
    }

    @Test
    @Assertion("H2")
    void classes_of_one_simple_name_share_no_entry() {
        assertEquals("same name", sameName.get("name"));
        assertEquals("other name", otherSameName.get("name"));
        assertEquals("same name", sameName.get("name"));
    }

    @Test
    @Assertion({"H2", "H8"})
    void a_generic_method_and_its_bridge_are_one() {
        InheritedMethodBeans.TextFinder direct =
                CDI.current().select(InheritedMethodBeans.TextFinder.class).get();

        finder.find("name");
        direct.find("name");
        finder.find("name");

        assertEquals(1, invocations.count("find name"));
        assertEquals(1, caches.of(InheritedMethodBeans.TextFinder.class, "find").size());
    }

    @Test
    @Assertion("H8")
    void all_invocation_paths_share_one_entry() {
        first.resource("path");
        CDI.current().select(InheritedMethodBeans.FirstSubclass.class).get().resource("path");
        CDI.current().select(InheritedMethodBeans.Client.class).get().call("path");

        assertEquals(1, invocations.count("resource path"));
    }

    @Test
    @Assertion("H8")
    void annotations_of_an_interface_apply_to_its_implementations() {
        annotated.data("name", new Object());
        annotated.data("name", new Object());

        assertEquals(1, invocations.count("data name"));
    }

    @Test
    @Assertion("H8")
    void an_annotation_of_the_class_overrides_that_of_the_interface() {
        Object resource = annotated.overridden("name");

        assertSame(resource, annotated.overridden("name"));
        assertEquals(
                CacheKind.RESOURCE,
                caches.of(InheritedMethodBeans.AnnotatedInterfaceBean.class, "overridden")
                        .kind());
    }

    @Test
    @Assertion("H8")
    void an_override_without_the_annotation_is_not_cached() {
        uncachedOverride.resource("override");
        uncachedOverride.resource("override");

        assertEquals(2, invocations.count("uncached override"));
    }
}
