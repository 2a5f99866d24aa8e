package io.larder.tck.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import shop.service.Mail;
import shop.service.Quotes;

/** What the shop does besides its database, inside the server and over HTTP. */
abstract class ShopTests extends EntityTests {

    @Inject
    Mail mail;

    @Inject
    Quotes quotes;

    @Test
    @Assertion("R1")
    void resources_are_shared() {
        assertSame(mail.client(), mail.client());
        assertSame(mail.senders(), mail.senders());
    }

    @Test
    @Assertion("H7")
    void an_asynchronous_method_runs_once() {
        long id = catalogue.rows().get(0).id();
        int runs = quotes.runs();

        assertEquals(
                "43.8900", quotes.quote(id, 10).toCompletableFuture().join().toPlainString());
        assertEquals(
                "43.8900", quotes.quote(id, 10).toCompletableFuture().join().toPlainString());
        assertEquals(runs + 1, quotes.runs());
    }

    @Test
    @RunAsClient
    @Assertion({"H8", "C2"})
    void a_resource_serves_records_until_they_are_cleared(@ArquillianResource URL base) throws Exception {
        Visit visit = new Visit(base, "shop");
        String rows = visit.get("api/products");
        assertEquals(rows, visit.get("api/products"));
        assertTrue(rows.contains("Moby-Dick"), rows);
        String id = rows.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");

        String name = visit.get("api/products/" + id).replaceAll("(?s).*\"name\":\"([^\"]*)\".*", "$1");
        visit.put("api/products/" + id + "/name", "New name");
        assertTrue(visit.get("api/products/" + id).contains("New name"));
        assertTrue(visit.get("api/products").contains("New name"));
        visit.put("api/products/" + id + "/name", name);
        assertEquals(rows, visit.get("api/products"));

        assertTrue(visit.get("api/products/menu").contains("Novels"));
        assertEquals(visit.get("api/products/price-list?title=May"), visit.get("api/products/price-list?title=May"));
        assertEquals(
                visit.get("api/products/" + id + "/quote?percent=10"),
                visit.get("api/products/" + id + "/quote?percent=10"));
    }

    @Test
    @RunAsClient
    @Assertion({"I1", "Y1"})
    void a_visitor_is_greeted_in_the_language_of_the_session(@ArquillianResource URL base) throws Exception {
        Visit english = new Visit(base, "shop");
        Visit german = new Visit(base, "shop");
        german.put("api/visitor/language", "de");

        for (int i = 0; i < 2; i++) {
            assertEquals("Welcome", english.get("api/visitor/greeting"));
            assertEquals("Willkommen", german.get("api/visitor/greeting"));
            assertEquals(
                    List.of("Written in de"),
                    german.response("api/visitor/greeting").headers().allValues("Notice"));
        }
    }

    @Test
    @RunAsClient
    @Assertion("H10")
    void each_session_has_entries_of_its_own(@ArquillianResource URL base) throws Exception {
        Visit one = new Visit(base, "shop");
        Visit other = new Visit(base, "shop");

        String number = one.get("api/visitor/number");
        assertNotEquals(number, other.get("api/visitor/number"));
        assertEquals(number, one.get("api/visitor/number"));
        assertEquals("2 proposals", one.get("api/visitor/proposals"));
        assertEquals("2 proposals", one.get("api/visitor/proposals"));
    }
}
