package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JakartaGuideTest {

    private static final Pattern LISTING = Pattern.compile("(?s)```java\n(.+?)```");

    @Test
    void listings_are_parts_of_the_shop_that_servers_run() {
        String shop = SourceTree.of("tck/everyday/src/main/java").sources().stream()
                .map(SourceTree.Source::text)
                .reduce("", String::concat);
        List<String> listings = LISTING.matcher(
                        SourceTree.text(SourceTree.PROJECT.resolve(Path.of("docs/jakarta-ee.md"))))
                .results()
                .map((MatchResult listing) -> listing.group(1))
                .toList();

        assertTrue(listings.size() >= 10, () -> listings.size() + " listings");
        assertEquals(
                List.of(),
                listings.stream().filter(text -> !shop.contains(text)).toList());
    }
}
