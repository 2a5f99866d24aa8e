package io.larder.tck.wiring;

import io.larder.tck.framework.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Without a {@code beans.xml}. */
class NoBeansXmlTest extends DiscoveryTests {

    @Deployment
    static WebArchive war() {
        return Deployments.withoutBeansXml(NoBeansXmlTest.class, CLASSES);
    }
}
