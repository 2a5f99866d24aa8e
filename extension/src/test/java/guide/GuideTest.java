package guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheData;
import io.larder.CacheResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows what is compiled and run elsewhere: here, and in the replay chapter of the kit. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java/guide"), Path.of("../tck/tests/src/main/java/io/larder/tck/replay"));
    private static final Pattern LISTING = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `(\\w+)#(\\w+)` \\| `([^`]+)` \\| `@(\\w+)` \\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");

    @Test
    void each_listing_is_part_of_a_tested_class() throws IOException {
        List<List<String>> sources = SOURCES.stream()
                .flatMap(GuideTest::files)
                .map(file -> lines(read(file)))
                .toList();

        List<String> listings = matches(LISTING).map(match -> match.group(1)).toList();

        assertTrue(listings.size() > 20, () -> listings.size() + " listings");
        for (String listing : listings) {
            List<String> expected = lines(listing);
            assertTrue(sources.stream().anyMatch(source -> Collections.indexOfSubList(source, expected) >= 0), listing);
        }
    }

    @Test
    void each_use_case_row_matches_a_method() throws Exception {
        List<MatchResult> rows = matches(ROW).toList();

        assertEquals(15, rows.size());
        for (MatchResult row : rows) {
            Method method = Arrays.stream(Class.forName("guide." + row.group(1)).getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(row.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(row.group()));
            String type = method.getGenericReturnType().getTypeName().replaceAll("\\b[a-z0-9]+\\.", "");
            assertEquals(row.group(3), type, row.group());
            assertEquals(row.group(4).equals("CacheData"), method.isAnnotationPresent(CacheData.class), row.group());
            assertEquals(
                    row.group(4).equals("CacheResource"), method.isAnnotationPresent(CacheResource.class), row.group());
        }
    }

    @Test
    void each_internal_link_targets_a_heading() throws IOException {
        List<String> anchors = matches(HEADING)
                .map(heading -> heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();

        matches(LINK).forEach(link -> assertTrue(anchors.contains(link.group(1)), link.group()));
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE)).results();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far a line is indented says nothing. */
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }
}
