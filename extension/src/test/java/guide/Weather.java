package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Predicate;

@ApplicationScoped
public class Weather {

    @Inject
    Weather weather;

    @CacheResource
    public HttpClient client() {
        return HttpClient.newHttpClient();
    }

    @CacheData(ttl = "15m", unless = Unknown.class)
    public Optional<String> forecast(URI service, String town) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(town)).build();
        HttpResponse<String> response = weather.client().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    static class Unknown implements Predicate<Optional<String>> {

        @Override
        public boolean test(Optional<String> forecast) {
            return forecast.isEmpty();
        }
    }
}
