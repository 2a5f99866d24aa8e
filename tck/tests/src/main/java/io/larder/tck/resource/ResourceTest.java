package io.larder.tck.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ResourceTest {

    @Inject
    Garage garage;

    @Inject
    Scrapyard scrapyard;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(ResourceTest.class, Garage.class, Car.class, Scrapyard.class);
    }

    @Test
    @Assertion("R1")
    void all_callers_have_one_instance_and_see_its_changes() {
        garage.car("shared").driver("Ann");

        assertSame(garage.car("shared"), garage.car("shared"));
        assertEquals("Ann", garage.car("shared").driver());
        assertNotSame(garage.car("shared"), garage.car("another"));
    }

    @Test
    @Assertion("R2")
    void any_type_can_be_a_resource() {
        assertInstanceOf(Thread.class, garage.thread("any"));
        assertSame(garage.thread("any"), garage.thread("any"));
        assertSame(garage.job("any"), garage.job("any"));
    }

    @Test
    @Assertion("R3")
    void clearing_releases() {
        Car one = garage.car("cleared entry");
        Car two = garage.car("cleared cache");

        caches.of(Garage.class, "car").clearEntry("cleared entry");

        assertEquals(1, one.closed());
        assertEquals(0, two.closed());

        caches.of(Garage.class, "car").clear();
        caches.clear();

        assertEquals(1, one.closed());
        assertEquals(1, two.closed());
        assertNotSame(one, garage.car("cleared entry"));
    }

    @Test
    @Assertion({"R3", "T3"})
    void being_pushed_out_releases() {
        Car first = garage.lot("first");
        Car second = garage.lot("second");
        Car third = garage.lot("third");

        assertEquals(List.of(1, 0, 0), List.of(first.closed(), second.closed(), third.closed()));
        assertSame(third, garage.lot("third"));
    }

    @Test
    @Assertion({"R3", "T2"})
    void expiry_releases_within_5_s_even_if_nobody_calls() {
        Car car = garage.rented("expired");

        Await.until("the expired car is closed", Garage.RENT.plusSeconds(6), () -> car.closed() == 1);
    }

    @Test
    @Assertion("R3")
    void what_several_entries_hold_is_released_with_the_last_of_them() {
        Car car = new Car("common");
        garage.parked("left", car);
        garage.parked("right", car);

        caches.of(Garage.class, "parked").clearEntry("left", car);

        assertEquals(0, car.closed());

        caches.of(Garage.class, "parked").clearEntry("right", car);

        assertEquals(1, car.closed());
    }

    @Test
    @Assertion("R3")
    void a_release_of_ones_own_is_asked_once_for_each_resource_but_null() {
        garage.wreck("one", "a wreck");
        garage.wreck("two", null);

        assertNull(garage.wreck("two", "not asked"));
        caches.of(Garage.class, "wreck").clear();

        assertEquals(List.of("a wreck"), scrapyard.taken());
    }

    @Test
    @Assertion("R3")
    void a_release_that_throws_hinders_no_other_and_no_call() {
        Car before = garage.stubborn("before", false);
        Car stubborn = garage.stubborn("stubborn", true);
        Car after = garage.stubborn("after", false);

        caches.of(Garage.class, "stubborn").clear();

        assertEquals(List.of(1, 1, 1), List.of(before.closed(), stubborn.closed(), after.closed()));
        assertNotSame(stubborn, garage.stubborn("stubborn", false));
    }
}
