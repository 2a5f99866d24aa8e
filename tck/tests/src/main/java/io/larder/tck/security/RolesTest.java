package io.larder.tck.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Wars;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks from outside, as one user and as another. The server has both, and each has the role of that name. */
@ExtendWith(ArquillianExtension.class)
class RolesTest {

    private static final int MANY = 10_000;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>resteasy.role.based.security</param-name>
                <param-value>true</param-value>
              </context-param>
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>everything</web-resource-name>
                  <url-pattern>/*</url-pattern>
                </web-resource-collection>
                <auth-constraint>
                  <role-name>keeper</role-name>
                  <role-name>visitor</role-name>
                </auth-constraint>
              </security-constraint>
              <login-config>
                <auth-method>BASIC</auth-method>
                <realm-name>file</realm-name>
              </login-config>
              <security-role><role-name>keeper</role-name></security-role>
              <security-role><role-name>visitor</role-name></security-role>
            </web-app>
            """;

    private static final String PAYARA_WEB_XML = """
            <!DOCTYPE payara-web-app PUBLIC "-//Payara.fish//DTD Payara Server 4 Servlet 3.0//EN"
                "https://raw.githubusercontent.com/payara/Payara-Server-Documentation/main/schemas/payara-web-app_4.dtd">
            <payara-web-app>
              <security-role-mapping><role-name>keeper</role-name><group-name>keeper</group-name></security-role-mapping>
              <security-role-mapping><role-name>visitor</role-name><group-name>visitor</group-name></security-role-mapping>
            </payara-web-app>
            """;

    @ArquillianResource
    URL base;

    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.named(
                        "roles",
                        Keys.class,
                        Safe.class,
                        Guarded.class,
                        Guard.class,
                        Cabinet.class,
                        SafeResource.class,
                        SafeRest.class)
                .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml")
                .addAsWebInfResource(new StringAsset(PAYARA_WEB_XML), "payara-web.xml");
    }

    @Test
    @Assertion("W6")
    void no_hit_on_a_session_bean_is_served_to_a_caller_without_the_role() throws Exception {
        assertEquals("200 answered, 0 refused", text(Keys.KEEPER, "api/safe/200"));

        assertEquals("0 answered, " + MANY + " refused", text(Keys.VISITOR, "api/safe/" + MANY));
        assertEquals("200 answered, 0 refused", text(Keys.KEEPER, "api/safe/200"));
        assertEquals("50 50", text(Keys.KEEPER, "api/runs/content") + " " + text(Keys.KEEPER, "api/runs/box"));
    }

    @Test
    @Assertion("W6")
    void no_hit_on_a_jax_rs_resource_is_served_to_a_caller_without_the_role() throws Exception {
        for (int call = 0; call < 2 * Keys.NUMBER; call++) {
            assertEquals("shelf " + call % Keys.NUMBER, text(Keys.KEEPER, "api/shelf/" + call % Keys.NUMBER));
        }
        assertEquals("" + Keys.NUMBER, text(Keys.KEEPER, "api/runs/shelf"));

        int refused = 0;
        for (int call = 0; call < MANY; call++) {
            refused += get(Keys.VISITOR, "api/shelf/" + call % Keys.NUMBER).statusCode() == 403 ? 1 : 0;
        }

        assertEquals(MANY, refused);
        assertEquals("" + Keys.NUMBER, text(Keys.KEEPER, "api/runs/shelf"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void no_hit_is_served_where_an_interceptor_refuses_the_caller() throws Exception {
        assertEquals("200 answered, 0 refused", text(Keys.KEEPER, "api/cabinet/200"));

        assertEquals("0 answered, " + MANY + " refused", text(Keys.VISITOR, "api/cabinet/" + MANY));
        assertEquals("200 answered, 0 refused", text(Keys.KEEPER, "api/cabinet/200"));
        assertEquals("" + Keys.NUMBER, text(Keys.KEEPER, "api/runs/drawer"));
    }

    private String text(String user, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(user, path);
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + user + "-secret").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                BodyHandlers.ofString());
    }
}
