package io.larder.internal.fingerprint;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a class file holds, described.
 *
 * @param methods by name and descriptor, in the file's order
 * @param fields by name, in the file's order
 * @param annotations those that count
 * @param defaults of the members of an annotation type
 * @param location where it stands in the source; {@code null} for an ordinary class
 * @param localClasses internal names of the local and anonymous classes that it names
 * @param switchTables see {@link SwitchTables}
 */
record ClassMembers(
        Map<String, ApplicationMethod> methods,
        Map<String, ApplicationField> fields,
        List<CodeElement> annotations,
        List<CodeElement> defaults,
        @Nullable NestedClassSourceLocation location,
        List<String> localClasses,
        Map<String, Map<Integer, Member>> switchTables) {

    /**
     * A method of the application's own code; one object for each.
     *
     * @param elements annotations and instructions
     * @param containerCallback whether the container calls it before the object is used: {@code @PostConstruct}, {@code @Inject}
     */
    record ApplicationMethod(
            ApplicationClass owner,
            String name,
            String descriptor,
            int access,
            boolean containerCallback,
            List<CodeElement> elements) {

        private static final int RELEVANT_FLAGS =
                Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE;

        String selector() {
            return name + descriptor;
        }

        boolean is(int flag) {
            return (access & flag) != 0;
        }

        /** The flags that change what a call does. */
        int flags() {
            return access & RELEVANT_FLAGS;
        }

        boolean isConstructor() {
            return name.equals("<init>");
        }

        /** Whether the compiler made and named it, as the body of a lambda: it is a part of the methods that use it. */
        boolean isCompilerGenerated() {
            return is(Opcodes.ACC_SYNTHETIC) && !is(Opcodes.ACC_BRIDGE);
        }

        /** Whether a subclass could have another of its kind. */
        boolean isOverridable() {
            return !is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE) && !isConstructor();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return owner.name() + "." + selector();
        }
    }

    /**
     * A field of the application's own code.
     *
     * @param signature its generic type, or its descriptor where it has none
     * @param constant the value that the class file gives it; empty where none
     * @param annotations those that count
     */
    record ApplicationField(
            String name,
            String descriptor,
            String signature,
            int access,
            List<CodeElement> constant,
            List<CodeElement> annotations) {

        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        /** Whether the compiler made it for a local variable that a local class uses; its name is the variable's. */
        boolean isCaptured() {
            return (access & Opcodes.ACC_SYNTHETIC) != 0 && name.startsWith("val$");
        }

        boolean isTransient() {
            return (access & Opcodes.ACC_TRANSIENT) != 0;
        }
    }

    private static final List<String> CALLBACK_ANNOTATIONS =
            List.of("Ljakarta/annotation/PostConstruct;", "Ljakarta/inject/Inject;");

    static ClassMembers read(ApplicationClass owner, byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        boolean synthetic = owner.is(Opcodes.ACC_SYNTHETIC);
        Map<String, Map<Integer, Member>> tables = Map.of();
        Map<String, ApplicationMethod> methods = new LinkedHashMap<>();
        CodeElementBuilder defaults = new CodeElementBuilder();
        for (MethodNode method : node.methods) {
            if (synthetic && method.name.equals("<clinit>")) {
                tables = SwitchTables.read(method);
            }
            methods.put(method.name + method.desc, method(owner, method));
            if (method.annotationDefault != null) {
                defaults.quoted(method.name);
                AnnotationReader.value(method.annotationDefault, defaults);
            }
        }
        Map<String, ApplicationField> fields = new LinkedHashMap<>();
        node.fields.forEach(field -> fields.put(field.name, field(field)));
        CodeElementBuilder annotations = new CodeElementBuilder();
        AnnotationReader.read(node.visibleAnnotations, annotations);
        List<String> localClasses = node.innerClasses.stream()
                .filter(inner -> inner.outerName == null && inner.name.startsWith(node.name + "$"))
                .map(inner -> inner.name)
                .toList();
        return new ClassMembers(
                methods,
                fields,
                annotations.build(),
                defaults.build(),
                NestedClassSourceLocation.of(node),
                localClasses,
                tables);
    }

    List<ApplicationMethod> constructors() {
        return methods.values().stream()
                .filter(ApplicationMethod::isConstructor)
                .toList();
    }

    /** What the container calls before an object is used. */
    List<ApplicationMethod> containerCallbacks() {
        return methods.values().stream()
                .filter(ApplicationMethod::containerCallback)
                .toList();
    }

    static ClassMembers unreadable(byte[] bytes) {
        String digest = HexFormat.of().formatHex(Description.sha256(bytes));
        return new ClassMembers(
                Map.of(), Map.of(), List.of(new CodeElement.Text(digest)), List.of(), null, List.of(), Map.of());
    }

    private static ApplicationMethod method(ApplicationClass owner, MethodNode node) {
        CodeElementBuilder builder = new CodeElementBuilder();
        if (node.signature != null) {
            builder.add(new CodeElement.TypeName(node.signature));
        }
        AnnotationReader.read(node.visibleAnnotations, builder);
        AnnotationReader.read(node.visibleParameterAnnotations, builder);
        MethodBodyReader.read(node, builder);
        return new ApplicationMethod(
                owner, node.name, node.desc, node.access, isContainerCallback(node), builder.build());
    }

    private static boolean isContainerCallback(MethodNode node) {
        List<AnnotationNode> annotations = node.visibleAnnotations == null ? List.of() : node.visibleAnnotations;
        return annotations.stream().anyMatch(each -> CALLBACK_ANNOTATIONS.contains(each.desc));
    }

    private static ApplicationField field(FieldNode node) {
        CodeElementBuilder constant = new CodeElementBuilder();
        if (node.value != null) {
            new ConstantReader(constant).read(node.value);
        }
        CodeElementBuilder annotations = new CodeElementBuilder();
        AnnotationReader.read(node.visibleAnnotations, annotations);
        String signature = node.signature == null ? node.desc : node.signature;
        return new ApplicationField(
                node.name, node.desc, signature, node.access, constant.build(), annotations.build());
    }

    /** Whether the class does something when it is initialised. */
    static boolean isEmpty(ApplicationMethod initialiser) {
        return initialiser.elements().equals(List.of(new CodeElement.Text("op " + Opcodes.RETURN + " ")));
    }
}
