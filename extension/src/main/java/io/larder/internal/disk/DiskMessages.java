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

    static String unusable(Path directory, IOException cause) {
        return "LARDER-09001 " + directory + " cannot be used: " + reason(cause)
                + "; entries that should survive a restart are kept in memory only. Give the server a folder of its own to"
                + " write to with larder.directory";
    }

    static String inUse(Path directory) {
        return "LARDER-09002 " + directory
                + " is in use by another running server, or by another deployment in this one;"
                + " entries that should survive a restart are kept in memory only. Give each server a larder.directory, or"
                + " each deployment a larder.application, of its own";
    }

    static String failing(Path path, IOException cause, long suppressed) {
        return "LARDER-09003 " + path + ": " + reason(cause) + "; calls go on"
                + (suppressed == 0 ? "" : " (" + suppressed + " more failures since the last of these warnings)");
    }

    static String dropped(String cache, Path directory, long count, long total, String first) {
        return "LARDER-09004 " + cache + ": " + count + " of " + total + " entries in " + directory
                + " cannot be used and were removed; the first of them is " + first;
    }

    static String damaged(String cache, Path file, String problem) {
        return "LARDER-09005 " + cache + ": " + file + " is " + problem + "; its value is computed anew";
    }

    static String movedAside(Path path, Path target, String reason) {
        return "LARDER-09006 " + path + " " + reason + "; it was moved to " + target
                + ", and a new one takes its place";
    }

    static String permissionsRestricted(Path path, long files) {
        return "LARDER-09007 " + path + (files == 0 ? "" : ": " + files + " files")
                + " could be used by others than their owner; that was taken away";
    }

    static String withoutPermissions(Path directory) {
        return "LARDER-09008 " + directory
                + " is on a file system without permissions for owner, group and others; who may"
                + " read it is decided by the folder above";
    }

    static String exposed(Path directory, long count) {
        return "LARDER-09009 other users could change " + directory + "; " + count
                + " entries or directories in it were removed, and the permissions were restricted."
                + " Give the server a directory that only its own user can write to.";
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is something else in its place";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
