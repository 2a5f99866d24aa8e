package io.larder.tck.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Deployments;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ResourceTest {

    @Inject
    ResourceBean bean;

    @Inject
    ReleaseBean release;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                ResourceTest.class, ResourceBean.class, CloseCountingResource.class, ReleaseBean.class);
    }

    @Test
    @Assertion("R1")
    void all_callers_have_one_instance_and_see_its_changes() {
        bean.resource("shared").label("changed");

        assertSame(bean.resource("shared"), bean.resource("shared"));
        assertEquals("changed", bean.resource("shared").label());
        assertNotSame(bean.resource("shared"), bean.resource("another"));
    }

    @Test
    @Assertion("R2")
    void any_type_can_be_a_resource() {
        assertInstanceOf(Thread.class, bean.thread("any"));
        assertSame(bean.thread("any"), bean.thread("any"));
        assertSame(bean.methodReference("any"), bean.methodReference("any"));
    }

    @Test
    @Assertion("R3")
    void clearing_releases() {
        CloseCountingResource one = bean.resource("cleared entry");
        CloseCountingResource two = bean.resource("cleared cache");

        caches.of(ResourceBean.class, "resource").clearEntry("cleared entry");

        assertEquals(1, one.closeCount());
        assertEquals(0, two.closeCount());

        caches.of(ResourceBean.class, "resource").clear();
        caches.clear();

        assertEquals(1, one.closeCount());
        assertEquals(1, two.closeCount());
        assertNotSame(one, bean.resource("cleared entry"));
    }

    @Test
    @Assertion({"R3", "T3"})
    void eviction_releases() {
        CloseCountingResource first = bean.bounded("first");
        CloseCountingResource second = bean.bounded("second");
        CloseCountingResource third = bean.bounded("third");

        assertEquals(1, first.closeCount() + second.closeCount());
        assertEquals(0, third.closeCount());
        assertSame(third, bean.bounded("third"));
    }

    @Test
    @Assertion({"R3", "T2"})
    void expiry_releases_within_5_s_without_further_calls() {
        CloseCountingResource resource = bean.expiring("expired");

        Await.until(
                "the expired resource is closed", ResourceBean.TTL.plusSeconds(6), () -> resource.closeCount() == 1);
    }

    @Test
    @Assertion("R3")
    void a_resource_of_several_entries_is_released_with_the_last_of_them() {
        CloseCountingResource resource = new CloseCountingResource("common");
        bean.shared("left", resource);
        bean.shared("right", resource);

        caches.of(ResourceBean.class, "shared").clearEntry("left", resource);

        assertEquals(0, resource.closeCount());

        caches.of(ResourceBean.class, "shared").clearEntry("right", resource);

        assertEquals(1, resource.closeCount());
    }

    @Test
    @Assertion("R3")
    void a_custom_release_is_called_once_for_each_resource_and_not_for_null() {
        bean.withRelease("one", "released");
        bean.withRelease("two", null);

        assertNull(bean.withRelease("two", "not returned"));
        caches.of(ResourceBean.class, "withRelease").clear();

        assertEquals(List.of("released"), release.released());
    }

    @Test
    @Assertion("R3")
    void an_exception_of_a_release_affects_no_other_release_and_no_call() {
        CloseCountingResource before = bean.failingClose("before", false);
        CloseCountingResource failing = bean.failingClose("failingClose", true);
        CloseCountingResource after = bean.failingClose("after", false);

        caches.of(ResourceBean.class, "failingClose").clear();

        assertEquals(List.of(1, 1, 1), List.of(before.closeCount(), failing.closeCount(), after.closeCount()));
        assertNotSame(failing, bean.failingClose("failingClose", false));
    }
}
