package io.larder.internal.cdi.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All problems of a deployment in one message, the same one whatever the order in which the container showed its beans. */
public final class ProblemReport {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::where).thenComparing(Problem::id).thenComparing(Problem::description);

    private ProblemReport() {}

    /**
     * Renders the problems, each on a numbered line below a headline that counts them. One that was found by several ways stands
     * there once.
     */
    public static String of(List<Problem> problems) {
        List<Problem> sorted = problems.stream().distinct().sorted(ORDER).toList();
        String headline = "LARDER-01000 " + sorted.size() + (sorted.size() == 1 ? " problem" : " problems")
                + " with the caches of this deployment:";
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> System.lineSeparator() + "  " + (i + 1) + ". "
                        + sorted.get(i).text())
                .collect(Collectors.joining("", headline, ""));
    }
}
