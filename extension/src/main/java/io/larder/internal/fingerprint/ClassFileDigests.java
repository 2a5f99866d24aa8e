package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Digests of the class files of loaded classes. A class counts with everything that it extends and implements outside Java's own classes,
 * an enum with the bodies of its constants; its debug information and the order of its members do not count. Each class file is read once. Safe for concurrent use. It retains
 * classes, so it must not outlive the application.
 */
final class ClassFileDigests {

    private final Map<Class<?>, String> digests = new ConcurrentHashMap<>();

    /** The digest of a class; a class without a readable class file counts by its name. */
    String of(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        addWithSupertypes(type, types);
        Description description = new Description();
        for (Class<?> each : types) {
            description.add(each.getName()).add(digests.computeIfAbsent(each, ClassFileDigests::digest));
        }
        return Fingerprint.of(description.sha256()).text();
    }

    private static void addWithSupertypes(@Nullable Class<?> type, Set<Class<?>> to) {
        if (type != null && !MarshalledShapes.isPlatformClass(type) && to.add(type)) {
            addWithSupertypes(type.getSuperclass(), to);
            for (Class<?> each : type.getInterfaces()) {
                addWithSupertypes(each, to);
            }
            if (type.isEnum()) {
                to.addAll(constantClasses(type));
            }
        }
    }

    /** Of constants with a body of their own: whoever has one constant reaches them all. */
    private static List<Class<?>> constantClasses(Class<?> type) {
        return Stream.of(type.getNestMembers())
                .filter(member -> member.getSuperclass() == type)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static String digest(Class<?> type) {
        if (type.isHidden() || Proxy.isProxyClass(type)) {
            return "";
        }
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        byte[] bytes =
                FingerprintMessages.readOrWarn(type.getName(), new ClassFileLocation("", () -> read(type, file)));
        return bytes.length == 0
                ? ""
                : Fingerprint.of(Description.sha256(withoutDetails(type, bytes)))
                        .text();
    }

    private static byte[] read(Class<?> type, String file) throws IOException {
        try (@Nullable InputStream in = type.getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** What no reader of the source would call a change is left out. */
    private static byte[] withoutDetails(Class<?> type, byte[] bytes) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            node.methods.sort(Comparator.comparing(method -> method.name + method.desc));
            node.fields.sort(Comparator.comparing(field -> field.name + field.desc));
            ClassWriter writer = new ClassWriter(0);
            node.accept(writer);
            return writer.toByteArray();
        } catch (RuntimeException invalid) {
            FingerprintMessages.unparsable(type.getName(), invalid);
            return bytes;
        }
    }
}
