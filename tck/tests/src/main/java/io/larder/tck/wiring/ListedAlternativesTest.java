package io.larder.tck.wiring;

import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Selected in the {@code beans.xml}. */
class ListedAlternativesTest extends AlternativesTests {

    @Deployment
    static WebArchive war() {
        return Wars.with(
                BeansXml.alternatives(Labels.ByLength.class, Labels.Manager.class),
                ListedAlternativesTest.class,
                CLASSES);
    }
}
