package io.larder.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The jar for a WAR, as the build made it. */
final class StandaloneJar implements AutoCloseable {

    private static final Pattern VERSIONED = Pattern.compile("^META-INF/versions/\\d+/");
    private static final Pattern EXPECTED =
            Pattern.compile("io/larder/.*|org/infinispan/(?!protostream/).*|org/jboss/logging/.*|org/jspecify/.*");

    private final Path path;
    private final JarFile jar;

    StandaloneJar(Path path) throws IOException {
        this.path = path;
        jar = new JarFile(path.toFile());
    }

    Path path() {
        return path;
    }

    Set<String> names() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .collect(Collectors.toSet());
    }

    /** Classes that would meet those of the application or the server. */
    List<String> unrelocatedClasses() {
        return classes().stream()
                .filter(name -> !EXPECTED.matcher(name).matches())
                .sorted()
                .toList();
    }

    /** Classes by their place without the version of Java that they are for. */
    Set<String> classes() {
        return names().stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> VERSIONED.matcher(name).replaceFirst(""))
                .collect(Collectors.toSet());
    }

    /** Lines of service files whose class is not there. */
    List<String> missingProviders() {
        Set<String> classes = classes();
        return names().stream()
                .filter(name -> name.startsWith("META-INF/services/"))
                .flatMap(name -> text(name).lines())
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty() && !classes.contains(line.replace('.', '/') + ".class"))
                .toList();
    }

    /** Texts that still call a relocated class by its old name. */
    List<String> unrelocatedTexts() {
        Pattern unrelocated = Pattern.compile("(?<!shaded[./])org[./](?:jgroups|infinispan[./]protostream)\\b");
        return names().stream()
                .filter(name -> name.endsWith(".proto") || name.matches("larder-jg-.*\\.xml"))
                .filter(name -> unrelocated.matcher(text(name)).find())
                .toList();
    }

    /** Classes of libraries whose methods name their parameters. */
    List<String> librariesWithParameterNames() {
        return names().stream()
                .filter(name -> name.endsWith(".class") && !name.matches("io/larder/(?!shaded/).*"))
                .filter(this::hasParameterNames)
                .toList();
    }

    private boolean hasParameterNames(String name) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes(name)).accept(type, ClassReader.SKIP_CODE);
        return type.methods.stream().anyMatch(method -> method.parameters != null);
    }

    Attributes manifest() throws IOException {
        return jar.getManifest().getMainAttributes();
    }

    /** A file of it, as UTF-8. */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
