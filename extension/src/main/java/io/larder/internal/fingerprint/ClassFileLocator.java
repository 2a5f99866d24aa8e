package io.larder.internal.fingerprint;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds class files, of the application and of everything that it can see. */
@FunctionalInterface
public interface ClassFileLocator {

    /**
     * Where the file of a class lies.
     *
     * @param source the code source: the address of the jar or folder, the same for all classes in it
     * @param content reads the file, as it was deployed
     */
    record ClassFileLocation(String source, Content content) {

        /** Reads a class file. */
        @FunctionalInterface
        public interface Content {

            /**
             * @return all bytes of the file
             * @throws IOException where it cannot be read
             */
            byte[] read() throws IOException;
        }
    }

    /**
     * @param name the class's name with slashes, as in {@code shop/Prices$Live}
     * @return {@code null} where no class file has this name
     */
    @Nullable
    ClassFileLocation find(String name);

    /**
     * Everything that lies in a jar or folder.
     *
     * @param source a code source, as {@link #find} says it
     * @return a checksum for each file, by its path in the jar or folder; {@code null} where it is not known what lies there
     * @throws IOException where it cannot be read
     */
    default @Nullable Map<String, Long> checksums(String source) throws IOException {
        return null;
    }
}
