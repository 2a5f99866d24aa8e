package io.larder.internal.cdi.problem;

/** How far one name is from another: Levenshtein's distance, in which the case of letters counts last. For "the nearest names are". */
public final class EditDistance {

    private static final int EDIT = 256;

    private EditDistance() {}

    /**
     * Returns {@value #EDIT} for each insertion, deletion or replacement of one character on the shortest way from one text to the other, and 1
     * for each letter that differs in case alone: of names that differ by case, the one in the case of the text is nearer.
     */
    public static int between(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j * EDIT;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i * EDIT;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + replacement(one.charAt(i - 1), other.charAt(j - 1));
                current[j] = Math.min(replaced, EDIT + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    /** Fewest insertions, deletions and replacements of one character, letters compared without case. */
    static int edits(String one, String other) {
        return between(one, other) / EDIT;
    }

    private static int replacement(char one, char other) {
        if (one == other) {
            return 0;
        }
        return Character.toLowerCase(one) == Character.toLowerCase(other) ? 1 : EDIT;
    }
}
