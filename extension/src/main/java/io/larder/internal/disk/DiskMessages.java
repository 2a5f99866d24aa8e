package io.larder.internal.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What is said of the disk: {@code LARDER-09001} to {@code LARDER-09999}. */
final class DiskMessages {

    private DiskMessages() {}

    static String unusable(Path folder, IOException why) {
        return "LARDER-09001 " + folder + " cannot be used: " + reason(why)
                + "; entries that should survive a restart are kept in memory only. Give the server a folder of its own to"
                + " write to with larder.directory";
    }

    static String inUse(Path folder) {
        return "LARDER-09002 " + folder + " is in use by another running server, or by another deployment in this one;"
                + " entries that should survive a restart are kept in memory only. Give each server a larder.directory, or"
                + " each deployment a larder.application, of its own";
    }

    static String failing(Path path, IOException why, long untold) {
        return "LARDER-09003 " + path + ": " + reason(why) + "; calls go on"
                + (untold == 0 ? "" : " (" + untold + " more failures since the last of these warnings)");
    }

    static String dropped(String cache, Path folder, long count, long all, String first) {
        return "LARDER-09004 " + cache + ": " + count + " of " + all + " entries in " + folder
                + " cannot be used and were removed; the first of them is " + first;
    }

    static String damaged(String cache, Path file, String what) {
        return "LARDER-09005 " + cache + ": " + file + " is " + what + "; its value is computed anew";
    }

    static String movedAside(Path path, Path aside, String why) {
        return "LARDER-09006 " + path + " " + why + "; it was moved to " + aside + ", and a new one takes its place";
    }

    static String mended(Path path, long files) {
        return "LARDER-09007 " + path + (files == 0 ? "" : ": " + files + " files")
                + " could be used by others than their owner; that was taken away";
    }

    static String withoutPermissions(Path folder) {
        return "LARDER-09008 " + folder
                + " is on a file system without permissions for owner, group and others; who may"
                + " read it is decided by the folder above";
    }

    private static String reason(IOException why) {
        if (why instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (why instanceof AccessDeniedException) {
            return "access denied";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "there is something else in its place";
        }
        String reason = why instanceof FileSystemException failure ? failure.getReason() : why.getMessage();
        return reason == null ? why.getClass().getSimpleName() : reason;
    }
}
