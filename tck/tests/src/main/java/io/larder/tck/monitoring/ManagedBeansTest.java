package io.larder.tck.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ManagedBeansTest {

    @Inject
    MonitoredBean bean;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(ManagedBeansTest.class, MonitoredBean.class);
    }

    @Test
    @Assertion("O2")
    void each_cache_is_an_mxbean_with_stats_and_a_clear_operation() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName data = objectName(server, "monitored, \"data\"=*?");
        bean.data("first");
        bean.data("first");
        bean.data("second");

        assertEquals(1L, server.getAttribute(data, "Hits"));
        assertEquals(2L, server.getAttribute(data, "Misses"));
        assertEquals(2L, server.getAttribute(data, "Entries"));

        server.invoke(data, "clear", null, null);

        assertEquals(0L, server.getAttribute(data, "Entries"));
        bean.resource();
        assertEquals(-1L, server.getAttribute(objectName(server, "monitored resource"), "Bytes"));
    }

    /** Of this application, whatever the server calls it. */
    private static ObjectName objectName(MBeanServer server, String cache) throws Exception {
        Set<ObjectName> found =
                server.queryNames(new ObjectName("io.larder:type=Cache,name=" + ObjectName.quote(cache) + ",*"), null);
        assertEquals(1, found.size(), found::toString);
        ObjectName name = found.iterator().next();
        assertTrue(name.getKeyProperty("application").startsWith("\""), name::toString);
        return name;
    }
}
