package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/testing.md shows is what is compiled and run here. */
class TestingGuideTest {

    @ParameterizedTest
    @CsvSource({
        "src/test/java/market/Rates.java, @ApplicationScoped",
        "src/test/java/market/RatesTest.java, class RatesTest",
        "../testing/src/test/java/market/RatesTest.java, @LarderTest",
        "../testing/src/test/java/market/UncachedRatesTest.java, @LarderTest",
        "../testing/src/test/java/market/WeldJUnitRatesTest.java, @EnableWeld",
        "../testing/src/test/java/market/MockedServiceTest.java, @EnableWeld"
    })
    void testing_guide_lists_the_tested_sources(String file, String start) throws IOException {
        String source = Files.readString(Path.of(file));

        String listing = source.substring(source.indexOf(start));
        assertTrue(Files.readString(Path.of("../docs/testing.md")).contains("```java\n" + listing + "```"), listing);
    }
}
