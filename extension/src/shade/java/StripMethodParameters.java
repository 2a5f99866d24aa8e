import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes the attribute MethodParameters out of the libraries' classes in the standalone jar: the transformer of WildFly Preview does
 * not know it, and prints an error for each class that has it. Larder's own classes stay as they are. Run by the build from its
 * source, {@code java -cp asm.jar StripMethodParameters.java THE.jar}.
 */
public final class StripMethodParameters {

    private StripMethodParameters() {}

    public static void main(String... arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path stripped = jar.resolveSibling(jar.getFileName() + ".stripped");
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stripped))) {
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    write(entry.getName(), content, out);
                }
                out.closeEntry();
            }
        }
        Files.move(stripped, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(String name, InputStream content, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.transferTo(bytes);
        out.write(isLibraryClass(name) ? strip(bytes.toByteArray()) : bytes.toByteArray());
    }

    private static boolean isLibraryClass(String name) {
        return name.endsWith(".class") && !name.matches("io/larder/(?!shaded/).*");
    }

    private static byte[] strip(byte[] content) {
        ClassReader reader = new ClassReader(content);
        ClassWriter writer = new ClassWriter(0);
        boolean[] found = new boolean[1];
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new MethodVisitor(Opcodes.ASM9, method) {
                            @Override
                            public void visitParameter(String parameter, int parameterAccess) {
                                found[0] = true;
                            }
                        };
                    }
                },
                0);
        return found[0] ? writer.toByteArray() : content;
    }
}
