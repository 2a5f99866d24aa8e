package io.larder.architecture;

import io.larder.architecture.SourceTree.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a class file does not show: sizes, and what stands in comments. */
final class SourceRules {

    /** One concept a file, and no more lines than that needs. */
    private static final int MAX_LINES = 400;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:[T]ODO|[F]IXME|[X]XX)\\b");
    private static final Pattern SLEEP = Pattern.compile("\\b(?:Thread\\.sleep|TimeUnit\\.\\w+\\.sleep)\\(");
    private static final Pattern LOGGER = Pattern.compile("getLogger\\(\\s*\"([^\"]+)\"");
    private static final Pattern PACKAGE_INFO = Pattern.compile("(?s)^/\\*\\*.{40,}\\*/\\s*@NullMarked\\s+package ");

    private SourceRules() {}

    static List<String> tooLong(SourceTree tree) {
        return tree.sources().stream()
                .filter(source -> source.lines() > MAX_LINES)
                .map(source -> source.fileName() + " has " + source.lines() + " lines")
                .toList();
    }

    static List<String> unfinished(SourceTree tree) {
        return containing(UNFINISHED, tree);
    }

    static List<String> sleeping(SourceTree tree) {
        return containing(SLEEP, tree);
    }

    /** A package needs a file that says what it is for, and that nothing in it is null unless it says so. */
    static List<String> undocumentedPackages(SourceTree tree) {
        Set<Path> described = tree.sources().stream()
                .filter(source -> source.fileName().equals("package-info.java"))
                .filter(source -> PACKAGE_INFO.matcher(source.text()).find())
                .map(source -> source.path().getParent())
                .collect(Collectors.toSet());
        Set<Path> directories = tree.sources().stream()
                .map(source -> source.path().getParent())
                .collect(Collectors.toCollection(TreeSet::new));
        return directories.stream()
                .filter(directory -> !described.contains(directory))
                .map(Path::toString)
                .toList();
    }

    /** What applications configure: {@code io.larder.<area>}, in the table of the document. */
    static List<String> undocumentedLoggers(SourceTree tree, String document) {
        List<String> found = new ArrayList<>();
        for (Source source : tree.sources()) {
            LOGGER.matcher(source.text())
                    .results()
                    .map(logger -> logger.group(1))
                    .filter(name -> !document.contains("| `" + name + "` |"))
                    .forEach(name -> found.add(source.fileName() + ": " + name));
        }
        return found;
    }

    private static List<String> containing(Pattern pattern, SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (Source source : tree.sources()) {
            pattern.matcher(source.text()).results().forEach(hit -> found.add(source.fileName() + ": " + hit.group()));
        }
        return found;
    }
}
