package io.larder.tck.wiring;

import io.larder.tck.framework.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Selected by {@code @Priority}. */
class SelectedAlternativesTest extends AlternativesTests {

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(SelectedAlternativesTest.class, CLASSES).addClass(SelectedAlternatives.class);
    }
}
