package guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

@RequestScoped
public class WordStatistics {

    @Inject
    Library library;

    public int rareWords(String book) throws IOException {
        Map<String, Integer> words = library.words(book);
        words.keySet().removeAll(List.of("the", "and", "of"));
        words.values().removeIf(count -> count > 1);
        return words.size();
    }
}
