package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.UnhashableParameterException;
import io.larder.UnserializableValueException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Session beans, and resources that are asked for by HTTP. */
@ExtendWith(ArquillianExtension.class)
class ServerWaysTest {

    @Inject
    Runs runs;

    @Inject
    Teller teller;

    @Inject
    Till till;

    @Inject
    ClerkView clerk;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(
                ServerWaysTest.class,
                Teller.class,
                Till.class,
                ClerkView.class,
                Clerk.class,
                Rest.class,
                MenuResource.class);
    }

    @Test
    @Assertion("H8")
    void a_stateless_session_bean_is_cached() {
        List<String> first = teller.rates("EUR");

        assertEquals(first, teller.rates("EUR"));
        assertSame(teller.counter("EUR"), teller.counter("EUR"));
        assertEquals(1, runs.count("rates EUR"));
        assertEquals(1, runs.count("counter EUR"));
    }

    @Test
    @Assertion("H8")
    void a_singleton_session_bean_is_cached() {
        assertEquals(till.sum("Monday"), till.sum("Monday"));
        assertSame(till.drawer("Monday"), till.drawer("Monday"));
        assertEquals(1, runs.count("sum Monday"));
        assertEquals(1, runs.count("drawer Monday"));
    }

    @Test
    @Assertion("H8")
    void a_local_view_of_a_session_bean_is_cached() {
        assertEquals(clerk.stamp("form"), clerk.stamp("form"));
        assertEquals(1, runs.count("stamp form"));
    }

    @Test
    @Assertion("H4")
    void larders_exceptions_leave_a_session_bean_as_they_are() {
        assertThrows(UnhashableParameterException.class, () -> teller.any(new Thread()));
        assertThrows(UnserializableValueException.class, () -> teller.any("make a thread"));
        assertThrows(IOException.class, () -> teller.fail("checked"));
        assertThrows(IOException.class, () -> teller.fail("checked"));
        assertEquals(2, runs.count("fail checked"));
    }

    @Test
    @RunAsClient
    @Assertion({"H8", "W1"})
    void a_jax_rs_resource_is_cached(@ArquillianResource URL base) throws Exception {
        assertEquals("soup 1", get(base, "api/menu/soup"));
        assertEquals("soup 1", get(base, "api/menu/soup"));
        assertEquals("stew 2", get(base, "api/menu/stew"));
        assertEquals("stew 2", get(base, "api/menu/stew"));

        String table = get(base, "api/menu/table/window");
        assertEquals(table, get(base, "api/menu/table/window"));
        assertNotEquals(table, get(base, "api/menu/table/door"));
    }

    private static String get(URL base, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
