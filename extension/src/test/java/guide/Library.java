package guide;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

@ApplicationScoped
public class Library {

    @CacheData
    public Map<String, Integer> words(String book) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Scanner text = new Scanner(Path.of(book))) {
            while (text.hasNext()) {
                counts.merge(text.next().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return counts;
    }
}
