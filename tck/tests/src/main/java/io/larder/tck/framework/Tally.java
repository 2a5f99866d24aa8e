package io.larder.tck.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Counts the tests that ran on a container, passed or failed, against those that the kit holds for it. */
final class Tally {

    private final Exclusions exclusions;
    private final Set<String> ran = new ConcurrentSkipListSet<>();

    Tally(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    Exclusions exclusions() {
        return exclusions;
    }

    void ran(String test) {
        ran.add(test);
    }

    /** What is printed for each container. */
    String summary(String container) {
        StringBuilder text = new StringBuilder(container + ": " + ran.size() + " tests of the kit ran, "
                + exclusions.reasons().size() + " exclusions");
        exclusions
                .reasons()
                .forEach((test, reason) ->
                        text.append("\n  ").append(test).append(": ").append(reason));
        return text.toString();
    }

    /** What is wrong with the run as a whole; empty where every test of the kit ran or is excluded. */
    List<String> problems(Set<String> kit) {
        List<String> problems = new ArrayList<>();
        Set<String> missing = new TreeSet<>(kit);
        missing.removeIf(test -> exclusions.reason(test).isPresent());
        missing.removeAll(ran);
        missing.forEach(test -> problems.add("did not run: " + test));
        exclusions.reasons().keySet().stream()
                .filter(excluded ->
                        kit.stream().noneMatch(test -> test.equals(excluded) || test.startsWith(excluded + "#")))
                .forEach(excluded -> problems.add("excluded, and not of the kit: " + excluded));
        return problems;
    }
}
