package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story: in an EAR on WildFly two WARs had one set of beans, and one name for their files and figures. */
class ModuleTest {

    @ParameterizedTest
    @CsvSource({
        "vfs:/content/shop.ear/left.war/WEB-INF/lib/larder.jar, left",
        "vfs:/content/shop.war/WEB-INF/lib/larder.jar, shop",
        "file:/srv/apps/old.war/copies/shop-2.1.war/WEB-INF/lib/larder.jar, shop-2.1",
        "jar:file:/srv/shop.war!/WEB-INF/lib/larder.jar, shop"
    })
    @Assertion("W4")
    void the_war_is_named_by_the_place_of_the_jar(String place, String name) {
        assertEquals(Optional.of(name), new OwnModule(place).war());
    }

    @Test
    @Assertion("W4")
    void where_no_war_is_in_the_place_there_is_no_name() {
        assertEquals(Optional.empty(), new OwnModule("file:/home/larder-1.0.jar").war());
        assertEquals(Optional.empty(), new OwnModule("").war());
    }

    @Test
    @Assertion("W4")
    void ids_of_two_modules_differ_and_those_of_one_do_not() {
        assertNotEquals(new OwnModule("a").id(OwnModule.class), new OwnModule("b").id(OwnModule.class));
        assertEquals(new OwnModule("a").id(OwnModule.class), new OwnModule("a").id(OwnModule.class));
    }
}
