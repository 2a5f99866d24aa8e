package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.UnhashableParameterException;
import io.larder.UnserializableValueException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
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

/** Session beans, and resources that are called over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ServerInvocationPathsTest {

    @Inject
    InvocationCounter invocations;

    @Inject
    StatelessSessionBean stateless;

    @Inject
    SingletonSessionBean singleton;

    @Inject
    LocalView localView;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                ServerInvocationPathsTest.class,
                StatelessSessionBean.class,
                SingletonSessionBean.class,
                LocalView.class,
                LocalViewSessionBean.class,
                RestApplication.class,
                CachedRestResource.class);
    }

    @Test
    @Assertion("H8")
    void a_stateless_session_bean_is_cached() {
        List<String> first = stateless.data("EUR");

        assertEquals(first, stateless.data("EUR"));
        assertSame(stateless.resource("EUR"), stateless.resource("EUR"));
        assertEquals(1, invocations.count("data EUR"));
        assertEquals(1, invocations.count("resource EUR"));
    }

    @Test
    @Assertion("H8")
    void a_singleton_session_bean_is_cached() {
        assertEquals(singleton.data("Monday"), singleton.data("Monday"));
        assertSame(singleton.resource("Monday"), singleton.resource("Monday"));
        assertEquals(1, invocations.count("data Monday"));
        assertEquals(1, invocations.count("resource Monday"));
    }

    @Test
    @Assertion("H8")
    void a_local_view_of_a_session_bean_is_cached() {
        assertEquals(localView.data("form"), localView.data("form"));
        assertEquals(1, invocations.count("data form"));
    }

    @Test
    @Assertion("H4")
    void exceptions_of_larder_are_not_wrapped_by_a_session_bean() {
        assertThrows(UnhashableParameterException.class, () -> stateless.unserializable(new Thread()));
        assertThrows(UnserializableValueException.class, () -> stateless.unserializable("name of a thread"));
        assertThrows(IOException.class, () -> stateless.fail("checked"));
        assertThrows(IOException.class, () -> stateless.fail("checked"));
        assertEquals(2, invocations.count("fail checked"));
    }

    @Test
    @RunAsClient
    @Assertion({"H8", "W1"})
    void a_jax_rs_resource_is_cached(@ArquillianResource URL base) throws Exception {
        assertEquals("first 1", get(base, "api/cached/first"));
        assertEquals("first 1", get(base, "api/cached/first"));
        assertEquals("second 2", get(base, "api/cached/second"));
        assertEquals("second 2", get(base, "api/cached/second"));

        String resource = get(base, "api/cached/resource/first");
        assertEquals(resource, get(base, "api/cached/resource/first"));
        assertNotEquals(resource, get(base, "api/cached/resource/second"));
    }

    private static String get(URL base, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
