package market;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** The bean of the README: three methods, three mistakes. */
@ApplicationScoped
public class Prices {

    @CacheData(ttl = "10 minuets")
    public int price(String article) {
        return article.length();
    }

    @CacheData
    public Stream<String> articles() {
        return Stream.of("pen", "paper");
    }

    @CacheData(maxEntries = 100)
    public String read(InputStream list) throws IOException {
        return new String(list.readAllBytes(), UTF_8);
    }
}
