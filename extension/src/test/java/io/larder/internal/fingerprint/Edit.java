package io.larder.internal.fingerprint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources before and after an edit. The text holds both: {@code «before¦after»}. A line of dashes separates the source files, which
 * lie in the package {@code shop}.
 *
 * @param discovered simple names of the discovered types
 */
record Edit(String name, List<String> discovered, String text) {

    private static final Pattern CHANGE = Pattern.compile("(?s)«([^¦»]*)¦([^»]*)»");

    /** A bean with the method {@code other} and what is given. */
    static Edit members(String name, String members) {
        return new Edit(
                name,
                List.of("Prices"),
                "public class Prices { public int other(int n) { return n - 1; }\n" + members + "\n}");
    }

    /** A bean with the methods {@code other} and {@code quote}. */
    static Edit body(String name, String body) {
        return members(name, "public int quote(int n) { " + body + " }");
    }

    Edit with(String source) {
        return new Edit(name, discovered, text + "\n---\n" + source);
    }

    /** Before all other members. */
    Edit member(String source) {
        return new Edit(name, discovered, text.replaceFirst("\\{", Matcher.quoteReplacement("{ " + source)));
    }

    Edit discovering(String... more) {
        return new Edit(
                name, Stream.concat(discovered.stream(), Stream.of(more)).toList(), text);
    }

    List<String> before(String inPackage) {
        return sources(1, inPackage);
    }

    List<String> after(String inPackage) {
        return sources(2, inPackage);
    }

    private List<String> sources(int side, String inPackage) {
        String chosen = CHANGE.matcher(text).replaceAll(change -> Matcher.quoteReplacement(change.group(side)));
        return Stream.of(chosen.split("(?m)^---+$"))
                .map(file -> "package " + inPackage + ";\n" + file.replace("shop.", inPackage + "."))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
