package io.larder.internal.cdi.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a message shows in place of a name that does not exist: the existing names that resemble it or, if none does, the existing names.
 *
 * @param names the nearest first, or in alphabetical order
 * @param similar whether they resemble the name
 * @param omitted how many more there are than the message shows
 */
public record NearestNames(List<String> names, boolean similar, int omitted) {

    private static final int MAX_SIMILAR = 3;
    private static final int MAX_LISTED = 20;

    public NearestNames {
        names = List.copyOf(names);
    }

    /** Compares a name with all that exist. */
    public static NearestNames of(String requested, Collection<String> existing) {
        List<String> similar = existing.stream()
                .filter(name -> isSimilar(requested, name))
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(requested, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_SIMILAR)
                .toList();
        if (!similar.isEmpty()) {
            return new NearestNames(similar, true, 0);
        }
        List<String> all = existing.stream().distinct().sorted().toList();
        int listed = Math.min(all.size(), MAX_LISTED);
        return new NearestNames(all.subList(0, listed), false, all.size() - listed);
    }

    /** One that differs in up to a third of its letters, or that contains the other. */
    private static boolean isSimilar(String one, String other) {
        String oneLower = one.toLowerCase(Locale.ROOT);
        String otherLower = other.toLowerCase(Locale.ROOT);
        return 3 * EditDistance.edits(one, other) <= Math.max(one.length(), other.length())
                || (!oneLower.isEmpty() && otherLower.contains(oneLower))
                || (!otherLower.isEmpty() && oneLower.contains(otherLower));
    }

    /** The names in quotation marks. */
    public String quoted() {
        return String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList()) + more();
    }

    /** The names as they are. */
    public String plain() {
        return String.join(", ", names) + more();
    }

    private String more() {
        return omitted == 0 ? "" : " and " + omitted + " more";
    }
}
