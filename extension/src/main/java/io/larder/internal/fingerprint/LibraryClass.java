package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFiles.ClassFile;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** A class that is not the application's own; looked into only where somebody asks. */
final class LibraryClass implements ClassInfo {

    private final String name;
    private final @Nullable ClassFile file;
    private final boolean deployed;
    private @Nullable List<String> parents;
    private @Nullable String digest;

    /**
     * @param file {@code null} where none was found
     * @param deployed whether it lies in a jar of the deployment, so that its bytes count
     */
    LibraryClass(String name, @Nullable ClassFile file, boolean deployed) {
        this.name = name;
        this.file = file;
        this.deployed = deployed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> parents() {
        List<String> found = parents;
        if (found == null) {
            byte[] bytes = bytes();
            found = bytes.length == 0 ? List.of() : ApplicationClass.parents(new ClassReader(bytes));
            parents = found;
        }
        return found;
    }

    boolean deployed() {
        return deployed;
    }

    /** What counts of it: the bytes, where it was deployed with the application. */
    String content() {
        String found = digest;
        if (found == null) {
            found = deployed ? HexFormat.of().formatHex(Description.sha256(bytes())) : "";
            digest = found;
        }
        return found;
    }

    private byte[] bytes() {
        return file == null ? new byte[0] : FingerprintMessages.readOrWarn(name, file);
    }
}
