package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/testing.md shows is what is compiled and run here. */
class TestingGuideTest {

    @ParameterizedTest
    @CsvSource({"Rates.java, @ApplicationScoped", "RatesTest.java, class RatesTest"})
    void listings_of_the_guide_are_those_of_the_tests(String file, String from) throws IOException {
        String source = Files.readString(Path.of("src/test/java/market", file));

        String shown = source.substring(source.indexOf(from));
        assertTrue(Files.readString(Path.of("../docs/testing.md")).contains("```java\n" + shown + "```"), shown);
    }
}
