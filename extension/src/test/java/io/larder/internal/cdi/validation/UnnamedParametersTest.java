package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.model.AnnotatedTypes;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.CacheDeclarationReader;
import io.larder.internal.cdi.model.DeclarationReader;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beans compiled without {@code -parameters}, which the build of this project always sets. */
class UnnamedParametersTest {

    @TempDir
    Path folder;

    @Test
    @Assertion({"K7", "V4"})
    void without_names_one_warning_is_given_for_all() throws Exception {
        List<CacheDeclaration> caches = caches("-g:none");

        assertEquals(true, caches.get(0).method().parameters().get(1).included());
        assertEquals(
                List.of(
                        "LARDER-01060 Prices: the class files of this class have no names of parameters, so a name that begins"
                                + " with _ does not exclude a parameter from the key, and messages show arg0; compile with -parameters"
                                + " or with -g"),
                DeploymentWarnings.unnamedParameters(caches).map(Problem::text).toList());
    }

    @Test
    @Assertion({"K7", "V4"})
    void names_for_a_debugger_are_enough() throws Exception {
        List<CacheDeclaration> caches = caches("-g");

        assertEquals("article", caches.get(0).method().parameters().get(0).name());
        assertEquals(false, caches.get(0).method().parameters().get(1).included());
        assertEquals(List.of(), DeploymentWarnings.unnamedParameters(caches).toList());
    }

    private List<CacheDeclaration> caches(String option) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Prices.java"),
                "public class Prices { @io.larder.CacheData public int price(int article, Thread _caller) { return 1; } }");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        option,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, result);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> prices = loader.loadClass("Prices");
            CacheDeclarationReader reader =
                    new CacheDeclarationReader(Configurations.of(Map.of(), problem -> {}), problem -> {});
            return DeclarationReader.read(AnnotatedTypes.of(prices).type(prices), Lifecycle.SHARED).methods().stream()
                    .flatMap(method -> reader.read(method).stream())
                    .toList();
        }
    }
}
