package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Habits of the public API's Javadoc that a compiler does not check. */
class ApiDocumentationTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^(?:public |    (?:public )?(?:static )?final )(?:static |final |abstract )*(?:@?interface|class|enum|record) \\w+");
    private static final Pattern SINCE = Pattern.compile("@since \\d+\\.\\d+");
    private static final Pattern INTERFACE = Pattern.compile("(?m)^public interface ");
    private static final Pattern IMPLEMENTERS = Pattern.compile(
            "Larder implements this interface\\. Do not implement it|Applications implement this interface");
    private static final Pattern METHOD_ANNOTATION = Pattern.compile("@InterceptorBinding");

    @Test
    void every_public_type_has_a_since_tag() {
        assertEquals(List.of(), problems(api(), ApiDocumentationTest::withoutSince));
        assertEquals(
                List.of("A.java"),
                problems(
                        source("A.java", "/** An A. */\npublic final class A {}\n"),
                        ApiDocumentationTest::withoutSince));
    }

    private static boolean withoutSince(String text) {
        return SINCE.matcher(text).results().count()
                < Math.max(1, PUBLIC_TYPE.matcher(text).results().count());
    }

    @Test
    void every_interface_says_who_implements_it() {
        assertEquals(List.of(), problems(api(), ApiDocumentationTest::withoutImplementers));
        assertEquals(
                List.of("A.java"),
                problems(
                        source("A.java", "/** An A. */\npublic interface A {}\n"),
                        ApiDocumentationTest::withoutImplementers));
    }

    private static boolean withoutImplementers(String text) {
        return INTERFACE.matcher(text).find()
                && !IMPLEMENTERS.matcher(text.replaceAll("\\s*\\n \\* ", " ")).find();
    }

    @Test
    void every_annotation_for_methods_lists_the_exceptions_of_a_call() {
        assertEquals(List.of(), problems(api(), ApiDocumentationTest::withoutExceptions));
        assertEquals(
                List.of("A.java"),
                problems(
                        source("A.java", "@InterceptorBinding\npublic @interface A {}\n"),
                        ApiDocumentationTest::withoutExceptions));
    }

    private static boolean withoutExceptions(String text) {
        return METHOD_ANNOTATION.matcher(text).find() && !text.contains("Besides the method's own exceptions");
    }

    private static SourceTree api() {
        return new SourceTree(SourceTree.of("extension/src/main/java").sources().stream()
                .filter(source ->
                        source.path().toString().replace('\\', '/').matches(".*/io/larder/(spi/)?[^/]+\\.java"))
                .toList());
    }

    private static SourceTree source(String name, String text) {
        return new SourceTree(List.of(new SourceTree.Source(Path.of(name), text)));
    }

    private static List<String> problems(SourceTree tree, Predicate<String> rule) {
        List<String> found = new ArrayList<>();
        for (SourceTree.Source source : tree.sources()) {
            if (rule.test(source.text())) {
                found.add(source.fileName());
            }
        }
        return found;
    }
}
