package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import market.Prices;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

/** The README shows a bean with three mistakes, and what a deployment with it prints. */
class ReadmeTest {

    @Test
    void readme_lists_the_bean_that_this_test_deploys() throws IOException {
        String source = Files.readString(Path.of("src/test/java/market/Prices.java"));

        String listing = source.substring(source.indexOf("@ApplicationScoped"));
        assertTrue(readme().contains("```java\n" + listing + "```"), listing);
    }

    @Test
    @Assertion("V2")
    void deployment_report_matches_the_readme() throws IOException {
        Weld weld = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Prices.class);

        DefinitionException failure = assertThrows(DefinitionException.class, weld::initialize);

        List<String> listing = readme().lines()
                .dropWhile(line -> !line.contains("LARDER-01000"))
                .takeWhile(line -> !line.equals("```"))
                .toList();
        List<String> printed = String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> line.contains("LARDER-"))
                .map(String::stripTrailing)
                .toList();
        assertEquals(stripped(listing), stripped(printed));
    }

    /** What comes before the message is the container's. */
    private static List<String> stripped(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^.*LARDER-01000", "LARDER-01000"))
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }
}
