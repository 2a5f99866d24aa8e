package io.larder.tck.wiring;

import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** With a {@code beans.xml} of no bytes. */
class EmptyBeansXmlTest extends DiscoveryTests {

    @Deployment
    static WebArchive war() {
        return Deployments.withBeansXml(BeansXml.empty(), EmptyBeansXmlTest.class, CLASSES);
    }
}
