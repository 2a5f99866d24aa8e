package io.larder.tck.everyday;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop as one WAR. */
@ExtendWith(ArquillianExtension.class)
class ShopWarTest extends ShopTests {

    @Deployment
    static WebArchive war() {
        return Shop.war(ShopWarTest.class, ShopTests.class, EntityTests.class, Visit.class);
    }
}
