package io.larder.tck.wiring;

import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** With {@code bean-discovery-mode="all"}. */
class AllBeansTest extends DiscoveryTests {

    @Deployment
    static WebArchive war() {
        return Wars.with(BeansXml.all(), AllBeansTest.class, CLASSES);
    }
}
