package io.larder.internal.disk;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files and folders: digests and numbers, nothing of the user's. The number of an entry grows with each one that
 * is written in its cache; it is never used twice, so that a file that is replaced can be removed without a look.
 */
final class FileNames {

    /** A higher one was not written by Larder: no run of an application comes near it. The numbers above are as many again. */
    static final long MAX_NUMBER = 1L << 55;

    private static final String APPLICATION = "larder-";
    private static final String ENTRY = ".entry";
    private static final String PENDING = ".new";
    private static final Pattern CACHE_NAME = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern FILE_NAME = Pattern.compile("(0[0-9a-f]{15})(\\.entry|\\.new)");

    private FileNames() {}

    static String application(String name) {
        return APPLICATION + Digests.name(name);
    }

    static String cache(String name) {
        return Digests.name(name);
    }

    static boolean isCache(Path directory) {
        return CACHE_NAME.matcher(directory.getFileName().toString()).matches();
    }

    static String entry(long number) {
        return HexFormat.of().toHexDigits(number) + ENTRY;
    }

    static String pending(long number) {
        return HexFormat.of().toHexDigits(number) + PENDING;
    }

    static boolean isPending(Path file) {
        return number(file).isPresent() && file.toString().endsWith(PENDING);
    }

    /** The number of an entry or a draft; empty for any other file. */
    static OptionalLong number(Path file) {
        Matcher matcher = FILE_NAME.matcher(file.getFileName().toString());
        return matcher.matches()
                ? OptionalLong.of(HexFormat.fromHexDigitsToLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
