package io.larder.tck.wiring;

import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Selected in the {@code beans.xml}. */
class ListedAlternativesTest extends AlternativesTests {

    @Deployment
    static WebArchive war() {
        return Deployments.withBeansXml(
                BeansXml.alternatives(
                        AlternativesBean.LengthEncoder.class, AlternativesBean.CacheManagerProducer.class),
                ListedAlternativesTest.class,
                CLASSES);
    }
}
