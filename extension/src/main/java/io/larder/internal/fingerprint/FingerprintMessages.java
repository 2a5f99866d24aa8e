package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What is said of class files: {@code LARDER-03001} to {@code LARDER-03999}. */
final class FingerprintMessages {

    private static final Logger LOG = System.getLogger("io.larder.fingerprint");

    private FingerprintMessages() {}

    /** The bytes of the file; none where it cannot be read, which is said. */
    static byte[] readOrWarn(String name, ClassFileLocation file) {
        try {
            return file.content().read();
        } catch (IOException failure) {
            LOG.log(
                    Level.WARNING,
                    "LARDER-03001 {0}: its class file cannot be read ({1}), so that only its name counts in fingerprints",
                    name.replace('/', '.'),
                    failure.getClass().getSimpleName());
            return new byte[0];
        }
    }

    static void unparsable(String name, RuntimeException failure) {
        LOG.log(
                Level.WARNING,
                "LARDER-03002 {0}: its class file is not understood ({1}), so that its bytes count in fingerprints and"
                        + " what it calls does not",
                name.replace('/', '.'),
                failure.getClass().getSimpleName());
    }

    static void noClassFile(String name) {
        LOG.log(
                Level.DEBUG,
                "LARDER-03003 {0}: a discovered type without a class file, only its name counts in fingerprints",
                name.replace('/', '.'));
    }

    static void unreadableArchive(String source, IOException failure) {
        LOG.log(
                Level.WARNING,
                "LARDER-03004 {0}: this jar or folder cannot be read ({1}), so that of its classes only those count in fingerprints that"
                        + " the application calls",
                source,
                failure.getClass().getSimpleName());
    }
}
