package io.larder.internal.cdi.problem;

/** How far one name is from another: Levenshtein's distance, letters compared without case. For "the nearest names are". */
public final class EditDistance {

    private EditDistance() {}

    /** Fewest insertions, deletions and replacements of one character that turn one text into the other. */
    public static int between(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
