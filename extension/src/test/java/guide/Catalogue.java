package guide;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

@ApplicationScoped
public class Catalogue {

    @CacheData
    public String firstLine(String title, @ExcludeFromKey Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = text.read(); letter >= 0 && letter != '\n'; letter = text.read()) {
            line.append((char) letter);
        }
        return line.toString();
    }

    public record Query(Set<String> tags, LocalDate from) {}

    @CacheData(maxEntries = 10_000)
    public Set<String> titles(Query query) {
        return new TreeSet<>(query.tags());
    }

    @CacheData(ttl = "1m")
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
