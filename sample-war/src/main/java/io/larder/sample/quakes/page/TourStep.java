package io.larder.sample.quakes.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the tour, in their order. */
public enum TourStep {
    LOAD("load", "A slow file", "It takes three seconds, once. The spinner says so."),
    YEARS("years", "A question to a database", "Asked once an hour, whoever asks."),
    NOTICES("notices", "Notices", "What a method says besides, it says again on a hit."),
    INPUTS("inputs", "Language and unit", "What a method reads of its surroundings joins the key."),
    LISTS("lists", "Data or resource", "One list for each visitor, or one for all."),
    TABLE("table", "A column that was dropped", "Why a table is better kept as data."),
    MODEL("model", "A model", "Trained once, shared by all, asked for often."),
    LARGE("large", "A million rows", "What a copy costs, and what it saves."),
    CACHES("caches", "All caches", "Hits, misses, sizes, and buttons to clear them.");

    private final String path;
    private final String title;
    private final String description;

    TourStep(String path, String title, String description) {
        this.path = path;
        this.title = title;
        this.description = description;
    }

    /** The step with that path; a page beside the tour has none. */
    static Optional<TourStep> find(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
