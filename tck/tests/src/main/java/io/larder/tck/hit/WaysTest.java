package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class WaysTest {

    @Inject
    Runs runs;

    @Inject
    Caches caches;

    @Inject
    Shelves.Top top;

    @Inject
    Shelves.Bottom bottom;

    @Inject
    Shelves.Plain plain;

    @Inject
    Shelves.Labelled labelled;

    @Inject
    Shelves.Finder<String> finder;

    @Inject
    Shelves.Fridge fridge;

    @Inject
    Cellar.Fridge cellarFridge;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(WaysTest.class, Shelves.class, Cellar.class);
    }

    @Test
    @Assertion("H2")
    void two_beans_that_inherit_one_method_share_no_entry() {
        Object first = top.jar("inherited");

        assertSame(first, top.jar("inherited"));
        bottom.jar("inherited");

        assertEquals(2, runs.count("jar inherited"));
        assertEquals("Top", top.shelf("inherited"));
        assertEquals("Bottom", bottom.shelf("inherited"));
        assertEquals("Top", top.shelf("inherited"));
    }

    @Test
    @Assertion("H2")
    void classes_of_one_simple_name_share_no_entry() {
        assertEquals("cold butter", fridge.get("butter"));
        assertEquals("mouldy butter", cellarFridge.get("butter"));
        assertEquals("cold butter", fridge.get("butter"));
    }

    @Test
    @Assertion({"H2", "H8"})
    void a_generic_method_and_its_bridge_are_one() {
        Shelves.TextFinder direct =
                CDI.current().select(Shelves.TextFinder.class).get();

        finder.find("thyme");
        direct.find("thyme");
        finder.find("thyme");

        assertEquals(1, runs.count("find thyme"));
        assertEquals(1, caches.of(Shelves.TextFinder.class, "find").size());
    }

    @Test
    @Assertion("H8")
    void the_way_of_the_call_makes_no_difference() {
        top.jar("way");
        CDI.current().select(Shelves.Top.class).get().jar("way");
        CDI.current().select(Shelves.Visitor.class).get().visit("way");

        assertEquals(1, runs.count("jar way"));
    }

    @Test
    @Assertion("H8")
    void annotations_of_an_interface_hold_for_the_beans_that_implement_it() {
        labelled.label("tea", new Object());
        labelled.label("tea", new Object());

        assertEquals(1, runs.count("label tea"));
    }

    @Test
    @Assertion("H8")
    void the_class_has_the_last_word() {
        Object own = labelled.box("tea");

        assertSame(own, labelled.box("tea"));
        assertEquals(CacheKind.RESOURCE, caches.of(Shelves.Labels.class, "box").kind());
    }

    @Test
    @Assertion("H8")
    void an_override_without_the_annotation_is_not_cached() {
        plain.jar("override");
        plain.jar("override");

        assertEquals(2, runs.count("plain override"));
    }
}
