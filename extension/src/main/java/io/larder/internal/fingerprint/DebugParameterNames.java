package io.larder.internal.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The names of parameters in a class that was compiled without {@code -parameters}: its {@code LocalVariableTable} has them for debuggers,
 * if it was compiled with {@code -g}, as Maven and Gradle do.
 */
public final class DebugParameterNames {

    private DebugParameterNames() {}

    /** The names of all parameters in their order; none if the class file does not have them. */
    public static Optional<List<String>> of(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        String file = declaring.getName().substring(declaring.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream content = declaring.getResourceAsStream(file)) {
            return content == null ? Optional.empty() : read(content.readAllBytes(), method);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> read(byte[] content, Method method) {
        Map<Integer, String> bySlot = new TreeMap<>();
        String descriptor = Type.getMethodDescriptor(method);
        new ClassReader(content)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String visited,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return name.equals(method.getName()) && visited.equals(descriptor)
                                        ? new VariableVisitor(bySlot)
                                        : null;
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        int slot = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
        String[] names = new String[method.getParameterCount()];
        for (int i = 0; i < names.length; i++) {
            String name = bySlot.get(slot);
            if (name == null) {
                return Optional.empty();
            }
            names[i] = name;
            slot += Type.getType(method.getParameterTypes()[i]).getSize();
        }
        return Optional.of(List.of(names));
    }

    /** A variable of the body may use a slot again, after the parameter. */
    private static final class VariableVisitor extends MethodVisitor {

        private final Map<Integer, String> bySlot;
        private @Nullable Label first;

        VariableVisitor(Map<Integer, String> bySlot) {
            super(Opcodes.ASM9);
            this.bySlot = bySlot;
        }

        @Override
        public void visitLabel(Label label) {
            first = first == null ? label : first;
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
            if (start == first) {
                bySlot.putIfAbsent(index, name);
            }
        }
    }
}
