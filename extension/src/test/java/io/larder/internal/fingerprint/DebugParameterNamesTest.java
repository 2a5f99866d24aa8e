package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.larder.Assertion;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugParameterNamesTest {

    private static final String SOURCE = """
            public class Prices {
                public int price(long article, double _factor, String[] currencies) {
                    { int other = 1; article += other; }
                    String another = "";
                    return currencies.length + another.length();
                }
                public static int all(String shop) { return 1; }
                public int none() { return 1; }
                public interface Declared { int price(String article); }
            }
            """;

    @TempDir
    Path folder;

    @Test
    @Assertion("K7")
    void names_come_from_the_variables_of_the_debugger() throws Exception {
        try (URLClassLoader loader = compile("-g")) {
            Class<?> prices = loader.loadClass("Prices");

            assertFalse(method(prices, "price").getParameters()[0].isNamePresent());
            assertEquals(
                    Optional.of(List.of("article", "_factor", "currencies")),
                    DebugParameterNames.of(method(prices, "price")));
            assertEquals(Optional.of(List.of("shop")), DebugParameterNames.of(method(prices, "all")));
            assertEquals(Optional.of(List.of()), DebugParameterNames.of(method(prices, "none")));
            assertEquals(
                    Optional.empty(), DebugParameterNames.of(method(loader.loadClass("Prices$Declared"), "price")));
        }
    }

    @Test
    @Assertion("V4")
    void without_them_there_are_none() throws Exception {
        try (URLClassLoader loader = compile("-g:none")) {
            assertEquals(Optional.empty(), DebugParameterNames.of(method(loader.loadClass("Prices"), "price")));
        }
        assertEquals(Optional.of(List.of()), DebugParameterNames.of(String.class.getMethod("length")));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private URLClassLoader compile(String option) throws IOException {
        Path source = Files.writeString(folder.resolve("Prices.java"), SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, option, "-proc:none", "-d", folder.toString(), source.toString());
        assertEquals(0, result);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }
}
