package io.larder.internal.fingerprint;

import java.io.IOException;

/**
 * Where the file of a class lies.
 *
 * @param source the code source: the address of the jar or folder, the same for all classes in it
 * @param content reads the file, as it was deployed
 */
public record ClassFile(String source, Content content) {

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
