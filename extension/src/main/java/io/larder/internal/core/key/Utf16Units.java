package io.larder.internal.core.key;

/**
 * Writes UTF-16 units in one to three bytes, like UTF-8 but with surrogates encoded individually, so that unpaired ones
 * are preserved.
 */
final class Utf16Units {

    private Utf16Units() {}

    /**
     * Writes all of a text.
     *
     * @return where its bytes end
     */
    static int write(String text, byte[] target, int at) {
        int length = text.length();
        int combined = 0;
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            target[at + i] = (byte) unit;
            combined |= unit;
        }
        if (combined < 0x80) {
            return at + length;
        }
        int end = at;
        for (int i = 0; i < length; i++) {
            end = write(text.charAt(i), target, end);
        }
        return end;
    }

    /**
     * Writes a part of some units.
     *
     * @return where their bytes end
     */
    static int write(char[] units, int from, int to, byte[] target, int at) {
        int combined = 0;
        for (int i = from; i < to; i++) {
            combined |= units[i];
        }
        if (combined < 0x80) {
            for (int i = from; i < to; i++) {
                target[at - from + i] = (byte) units[i];
            }
            return at + to - from;
        }
        int end = at;
        for (int i = from; i < to; i++) {
            end = write(units[i], target, end);
        }
        return end;
    }

    private static int write(char unit, byte[] target, int at) {
        int end = at;
        if (unit < 0x80) {
            target[end++] = (byte) unit;
        } else if (unit < 0x800) {
            target[end++] = (byte) (0xC0 | (unit >> 6));
            target[end++] = (byte) (0x80 | (unit & 0x3F));
        } else {
            target[end++] = (byte) (0xE0 | (unit >> 12));
            target[end++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
            target[end++] = (byte) (0x80 | (unit & 0x3F));
        }
        return end;
    }
}
