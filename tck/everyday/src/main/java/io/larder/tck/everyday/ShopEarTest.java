package io.larder.tck.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop as an EAR: two WARs with a Larder of their own, and the model in the lib folder. Hibernate enhances its entities. */
@ExtendWith(ArquillianExtension.class)
class ShopEarTest extends ShopTests {

    private static final String ENHANCED =
            "<property name=\"hibernate.enhancer.enableLazyInitialization\" value=\"true\" />"
                    + "<property name=\"hibernate.enhancer.enableDirtyTracking\" value=\"true\" />";

    @Deployment
    static EnterpriseArchive ear() {
        return Shop.ear(
                Shop.persistence().replace("</properties>", ENHANCED + "</properties>"),
                Testable.archiveToTest(
                        Shop.web("shop.war", ShopEarTest.class, ShopTests.class, EntityTests.class, Visit.class)),
                Shop.admin());
    }

    @Test
    @RunAsClient
    @Assertion({"D2", "W4"})
    void the_second_war_has_a_cache_of_its_own_for_classes_of_the_lib_folder(@ArquillianResource URL base)
            throws Exception {
        Visit admin = new Visit(base, "admin");

        String first = admin.get("api/reports/prices?title=May");
        assertTrue(first.contains("\"May 1\""), first);
        assertEquals(first, admin.get("api/reports/prices?title=May"));
        assertEquals("Nantucket", admin.get("api/reports/supplier?name=Pequod"));
        assertEquals("Nantucket", admin.get("api/reports/supplier?name=Pequod"));
    }
}
