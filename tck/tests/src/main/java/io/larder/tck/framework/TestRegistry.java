package io.larder.tck.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Counts the tests that ran on a container, passed or failed, against the tests of the catalog. */
final class TestRegistry {

    private final Exclusions exclusions;
    private final Set<String> executed = new ConcurrentSkipListSet<>();

    TestRegistry(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    Exclusions exclusions() {
        return exclusions;
    }

    void recordExecuted(String test) {
        executed.add(test);
    }

    /** What is printed for each container. */
    String summary(String container) {
        StringBuilder text = new StringBuilder(container + ": " + executed.size() + " tests of the kit ran, "
                + exclusions.reasons().size() + " exclusions");
        exclusions
                .reasons()
                .forEach((test, reason) ->
                        text.append("\n  ").append(test).append(": ").append(reason));
        return text.toString();
    }

    /** The numbers of the run so far. */
    RunRecord record(String container, Set<String> catalog) {
        int excluded = (int) catalog.stream()
                .filter(test -> exclusions.reason(test).isPresent())
                .count();
        return new RunRecord(container, Runtime.version().feature(), executed.size(), excluded);
    }

    /** What is wrong with the run as a whole; empty where every test of the kit ran or is excluded. */
    List<String> problems(Set<String> catalog) {
        List<String> problems = new ArrayList<>();
        Set<String> missing = new TreeSet<>(catalog);
        missing.removeIf(test -> exclusions.reason(test).isPresent());
        missing.removeAll(executed);
        missing.forEach(test -> problems.add("did not run: " + test));
        exclusions.reasons().keySet().stream()
                .filter(excluded ->
                        catalog.stream().noneMatch(test -> test.equals(excluded) || test.startsWith(excluded + "#")))
                .forEach(excluded -> problems.add("excluded, and not of the kit: " + excluded));
        return problems;
    }
}
