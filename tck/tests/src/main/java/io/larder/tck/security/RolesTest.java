package io.larder.tck.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
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

    private static final int CALLS = 10_000;

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
                  <role-name>editor</role-name>
                  <role-name>guest</role-name>
                </auth-constraint>
              </security-constraint>
              <login-config>
                <auth-method>BASIC</auth-method>
                <realm-name>file</realm-name>
              </login-config>
              <security-role><role-name>editor</role-name></security-role>
              <security-role><role-name>guest</role-name></security-role>
            </web-app>
            """;

    private static final String PAYARA_WEB_XML = """
            <!DOCTYPE payara-web-app PUBLIC "-//Payara.fish//DTD Payara Server 4 Servlet 3.0//EN"
                "https://raw.githubusercontent.com/payara/Payara-Server-Documentation/main/schemas/payara-web-app_4.dtd">
            <payara-web-app>
              <security-role-mapping><role-name>editor</role-name><group-name>editor</group-name></security-role-mapping>
              <security-role-mapping><role-name>guest</role-name><group-name>guest</group-name></security-role-mapping>
            </payara-web-app>
            """;

    @ArquillianResource
    URL base;

    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named(
                        "roles",
                        Roles.class,
                        SecuredSessionBean.class,
                        Secured.class,
                        SecurityInterceptor.class,
                        SecuredBean.class,
                        SecuredRestResource.class,
                        RestApplication.class)
                .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml")
                .addAsWebInfResource(new StringAsset(PAYARA_WEB_XML), "payara-web.xml");
    }

    @Test
    @Assertion("W6")
    void a_hit_on_a_session_bean_is_denied_without_the_role() throws Exception {
        assertEquals("200 succeeded, 0 denied", text(Roles.EDITOR, "api/session-bean/200"));

        assertEquals("0 succeeded, " + CALLS + " denied", text(Roles.GUEST, "api/session-bean/" + CALLS));
        assertEquals("200 succeeded, 0 denied", text(Roles.EDITOR, "api/session-bean/200"));
        assertEquals(
                "50 50",
                text(Roles.EDITOR, "api/invocations/session-data") + " "
                        + text(Roles.EDITOR, "api/invocations/session-resource"));
    }

    @Test
    @Assertion("W6")
    void a_hit_on_a_jax_rs_resource_is_denied_without_the_role() throws Exception {
        for (int call = 0; call < 2 * Roles.KEYS; call++) {
            assertEquals("rest " + call % Roles.KEYS, text(Roles.EDITOR, "api/rest/" + call % Roles.KEYS));
        }
        assertEquals("" + Roles.KEYS, text(Roles.EDITOR, "api/invocations/rest"));

        int denied = 0;
        for (int call = 0; call < CALLS; call++) {
            denied += get(Roles.GUEST, "api/rest/" + call % Roles.KEYS).statusCode() == 403 ? 1 : 0;
        }

        assertEquals(CALLS, denied);
        assertEquals("" + Roles.KEYS, text(Roles.EDITOR, "api/invocations/rest"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void a_hit_is_denied_by_a_security_interceptor() throws Exception {
        assertEquals("200 succeeded, 0 denied", text(Roles.EDITOR, "api/bean/200"));

        assertEquals("0 succeeded, " + CALLS + " denied", text(Roles.GUEST, "api/bean/" + CALLS));
        assertEquals("200 succeeded, 0 denied", text(Roles.EDITOR, "api/bean/200"));
        assertEquals("" + Roles.KEYS, text(Roles.EDITOR, "api/invocations/bean"));
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
