package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Fingerprints of fixed class files, as they are in every process and on every Java version. Where one of them changes, all
 * entries on everybody's disks are computed again: then the version in {@code ApplicationCode} or {@code MarshalledShapes} goes up.
 */
class GoldenFingerprintTest {

    @Test
    @Assertion("F3")
    void fingerprint_of_class_files_equals_the_golden_value() {
        Map<String, byte[]> classes = Map.of("shop/Prices", prices(), "shop/Rates", rates());
        ClassFileLocator java = new DeployedClassFiles(List.of(ClassLoader.getPlatformClassLoader()));
        ApplicationCode code = new ApplicationCode(
                List.of("shop.Prices"),
                name -> classes.containsKey(name)
                        ? new ClassFileLocation(TestApplication.CLASSES, () -> classes.get(name))
                        : java.find(name),
                PlatformCode.of(key -> null));

        assertEquals(
                "6792781d4b192811110a40fe9e5bd8637408506fded1076330714bd8cded96f4",
                code.of("shop.Prices", "quote(I)I", List.of()).text());
    }

    @Test
    @Assertion("F4")
    void shape_of_a_value_equals_the_golden_value() {
        assertEquals(
                "5a664e3f522e88e741e4f25d7306035762d8c7b455621a8f91ad1255e4d4a4d5",
                new MarshalledShapes(FormDescriptor::writesOrReadsItself)
                        .of(List.of(Quote.class, String.class))
                        .text());
    }

    record Quote(String text, List<Integer> rates) {}

    private static byte[] prices() {
        ClassWriter writer = start("shop/Prices", "java/lang/Object");
        MethodVisitor quote = writer.visitMethod(Opcodes.ACC_PUBLIC, "quote", "(I)I", null, null);
        quote.visitCode();
        quote.visitTypeInsn(Opcodes.NEW, "shop/Rates");
        quote.visitInsn(Opcodes.DUP);
        quote.visitMethodInsn(Opcodes.INVOKESPECIAL, "shop/Rates", "<init>", "()V", false);
        quote.visitVarInsn(Opcodes.ILOAD, 1);
        quote.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/List", "get", "(I)Ljava/lang/Object;", true);
        quote.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
        quote.visitInsn(Opcodes.IRETURN);
        return end(writer, quote);
    }

    /** A list, whose interfaces are not the same on Java 17 and on 21, with a method that only the later one has. */
    private static byte[] rates() {
        ClassWriter writer = start("shop/Rates", "java/util/AbstractList");
        for (String name : List.of("get(I)", "getFirst()")) {
            String[] parts = name.split("(?=\\()");
            MethodVisitor method =
                    writer.visitMethod(Opcodes.ACC_PUBLIC, parts[0], parts[1] + "Ljava/lang/Object;", null, null);
            method.visitCode();
            method.visitLdcInsn(name);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(1, 2);
            method.visitEnd();
        }
        MethodVisitor size = writer.visitMethod(Opcodes.ACC_PUBLIC, "size", "()I", null, null);
        size.visitCode();
        size.visitInsn(Opcodes.ICONST_3);
        size.visitInsn(Opcodes.IRETURN);
        return end(writer, size);
    }

    private static ClassWriter start(String name, String superclass) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superclass, new String[0]);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(1, 1);
        constructor.visitEnd();
        return writer;
    }

    private static byte[] end(ClassWriter writer, MethodVisitor method) {
        method.visitMaxs(2, 2);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
