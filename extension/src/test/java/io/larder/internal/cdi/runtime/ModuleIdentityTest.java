package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story: in an EAR on WildFly two WARs had one set of beans, and one name for their files and figures. */
class ModuleIdentityTest {

    @ParameterizedTest
    @CsvSource({
        "vfs:/content/shop.ear/left.war/WEB-INF/lib/larder.jar, left",
        "vfs:/content/shop.war/WEB-INF/lib/larder.jar, shop",
        "file:/srv/apps/old.war/copies/shop-2.1.war/WEB-INF/lib/larder.jar, shop-2.1",
        "jar:file:/srv/shop.war!/WEB-INF/lib/larder.jar, shop"
    })
    @Assertion("W4")
    void war_name_is_derived_from_the_location_of_the_jar(String location, String name) {
        assertEquals(Optional.of(name), new ModuleIdentity(location).warName());
    }

    @ParameterizedTest
    @CsvSource({
        "file:/srv/tomcat/webapps/shop/WEB-INF/lib/larder.jar, shop",
        "file:/srv/tomcat/webapps/shop-2.1/WEB-INF/classes/, shop-2.1",
        "file:/C:/apps/shop/WEB-INF/lib/larder.jar, shop"
    })
    @Assertion("W4")
    void an_exploded_war_is_named_by_its_directory(String location, String name) {
        assertEquals(Optional.of(name), new ModuleIdentity(location).directoryName());
        assertEquals(Optional.empty(), new ModuleIdentity(location).warName());
    }

    @Test
    @Assertion("W4")
    void location_without_a_war_has_no_name() {
        assertEquals(Optional.empty(), new ModuleIdentity("file:/home/larder-1.0.jar").warName());
        assertEquals(Optional.empty(), new ModuleIdentity("").warName());
        assertEquals(Optional.empty(), new ModuleIdentity("file:/home/larder-1.0.jar").directoryName());
    }

    @Test
    @Assertion("W4")
    void ids_differ_between_modules_and_are_stable_within_one() {
        assertNotEquals(
                new ModuleIdentity("a").id(ModuleIdentity.class), new ModuleIdentity("b").id(ModuleIdentity.class));
        assertEquals(
                new ModuleIdentity("a").id(ModuleIdentity.class), new ModuleIdentity("a").id(ModuleIdentity.class));
    }
}
