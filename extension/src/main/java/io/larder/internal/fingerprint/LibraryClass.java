package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** A class that is not the application's own; looked into only where somebody asks. */
final class LibraryClass implements ClassInfo {

    private final String name;
    private final @Nullable ClassFileLocation file;
    private final boolean deployed;
    private final LibraryArchives archives;
    private @Nullable List<String> parents;
    private @Nullable String digest;

    /**
     * @param file {@code null} where none was found
     * @param deployed whether it lies in a jar of the deployment, so that its content counts
     */
    LibraryClass(String name, @Nullable ClassFileLocation file, boolean deployed, LibraryArchives archives) {
        this.name = name;
        this.file = file;
        this.deployed = deployed;
        this.archives = archives;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> parents() {
        List<String> found = parents;
        if (found == null) {
            found = readParents();
            parents = found;
        }
        return found;
    }

    private List<String> readParents() {
        byte[] bytes = bytes();
        try {
            return bytes.length == 0 ? List.of() : ApplicationClass.parents(new ClassReader(bytes));
        } catch (RuntimeException invalid) {
            FingerprintMessages.unparsable(name, invalid);
            return List.of();
        }
    }

    boolean deployed() {
        return deployed;
    }

    /** What counts of it, where it was deployed with the application: all of its jar; where that is not known, the bytes of the class. */
    String content() {
        String found = digest;
        if (found == null) {
            found = deployed ? digest() : "";
            digest = found;
        }
        return found;
    }

    private String digest() {
        String archive = file == null ? null : archives.digest(file.source());
        return archive != null ? archive : HexFormat.of().formatHex(Description.sha256(bytes()));
    }

    private byte[] bytes() {
        return file == null ? new byte[0] : FingerprintMessages.readOrWarn(name, file);
    }
}
