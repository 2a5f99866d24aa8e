package io.larder.tck.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What users see of a cached method besides its result: messages of Jakarta Faces, headers of Jakarta REST. */
@ExtendWith(ArquillianExtension.class)
class ServerReplayTest {

    private static final String MESSAGE = "Asked the weather service about Lisbon.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
              <h:head><title>Forecast</title></h:head>
              <h:body>
                <p>#{forecastPage.text}</p>
                <h:messages/>
              </h:body>
            </html>
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet>
                <servlet-name>faces</servlet-name>
                <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>faces</servlet-name>
                <url-pattern>*.xhtml</url-pattern>
              </servlet-mapping>
            </web-app>
            """;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named(
                        "forecast",
                        RestApplication.class,
                        FacesMessages.class,
                        ForecastPage.class,
                        ForecastResource.class,
                        Forecasts.class,
                        NoticeHeaders.class,
                        Notices.class)
                .addAsWebResource(new StringAsset(PAGE), "forecast.xhtml")
                .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml");
    }

    @Test
    @Assertion("Y1")
    void a_faces_message_is_shown_on_each_request(@ArquillianResource URL base) throws Exception {
        String first = get(base, "forecast.xhtml").body();
        String second = get(base, "forecast.xhtml").body();

        for (String page : List.of(first, second)) {
            assertTrue(page.contains(MESSAGE), page);
        }
        assertEquals(text(first), text(second));
    }

    @Test
    @Assertion("Y1")
    void a_header_of_a_rest_response_is_sent_on_each_request(@ArquillianResource URL base) throws Exception {
        HttpResponse<String> first = get(base, "api/forecast");
        HttpResponse<String> second = get(base, "api/forecast");

        assertEquals(List.of(MESSAGE), first.headers().allValues("Notice"));
        assertEquals(List.of(MESSAGE), second.headers().allValues("Notice"));
        assertEquals(first.body(), second.body());
    }

    private static String text(String page) {
        return page.substring(page.indexOf("<p>"), page.indexOf("</p>"));
    }

    private static HttpResponse<String> get(URL base, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response;
    }
}
