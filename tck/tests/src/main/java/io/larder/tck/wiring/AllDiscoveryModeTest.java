package io.larder.tck.wiring;

import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** With {@code bean-discovery-mode="all"}. */
class AllDiscoveryModeTest extends DiscoveryTests {

    @Deployment
    static WebArchive war() {
        return Deployments.withBeansXml(BeansXml.all(), AllDiscoveryModeTest.class, CLASSES);
    }
}
