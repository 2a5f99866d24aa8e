package io.larder.internal.engine.code;

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
 * @param place where it stands in the source; {@code null} for an ordinary class
 * @param localClasses internal names of the local and anonymous classes that it names
 * @param switchTables see {@link SwitchTables}
 */
record ClassParts(
        Map<String, OwnMethod> methods,
        Map<String, OwnField> fields,
        List<Piece> annotations,
        List<Piece> defaults,
        @Nullable Place place,
        List<String> localClasses,
        Map<String, Map<Integer, Member>> switchTables) {

    private static final List<String> PREPARING =
            List.of("Ljakarta/annotation/PostConstruct;", "Ljakarta/inject/Inject;");

    static ClassParts read(OwnClass owner, byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        boolean synthetic = owner.is(Opcodes.ACC_SYNTHETIC);
        Map<String, Map<Integer, Member>> tables = Map.of();
        Map<String, OwnMethod> methods = new LinkedHashMap<>();
        Pieces defaults = new Pieces();
        for (MethodNode method : node.methods) {
            if (synthetic && method.name.equals("<clinit>")) {
                tables = SwitchTables.read(method);
            }
            methods.put(method.name + method.desc, method(owner, method));
            if (method.annotationDefault != null) {
                defaults.quoted(method.name);
                Annotations.value(method.annotationDefault, defaults);
            }
        }
        Map<String, OwnField> fields = new LinkedHashMap<>();
        node.fields.forEach(field -> fields.put(field.name, field(field)));
        Pieces annotations = new Pieces();
        Annotations.read(node.visibleAnnotations, annotations);
        List<String> localClasses = node.innerClasses.stream()
                .filter(inner -> inner.outerName == null && inner.name.startsWith(node.name + "$"))
                .map(inner -> inner.name)
                .toList();
        return new ClassParts(
                methods, fields, annotations.done(), defaults.done(), Place.of(node), localClasses, tables);
    }

    List<OwnMethod> constructors() {
        return methods.values().stream().filter(OwnMethod::isConstructor).toList();
    }

    /** What the container calls before an object is used. */
    List<OwnMethod> preparing() {
        return methods.values().stream().filter(OwnMethod::prepares).toList();
    }

    static ClassParts unreadable(byte[] bytes) {
        String digest = HexFormat.of().formatHex(Description.sha256(bytes));
        return new ClassParts(
                Map.of(), Map.of(), List.of(new Piece.Text(digest)), List.of(), null, List.of(), Map.of());
    }

    private static OwnMethod method(OwnClass owner, MethodNode node) {
        Pieces pieces = new Pieces();
        if (node.signature != null) {
            pieces.add(new Piece.Mention(node.signature));
        }
        Annotations.read(node.visibleAnnotations, pieces);
        Annotations.read(node.visibleParameterAnnotations, pieces);
        BodyReader.read(node, pieces);
        return new OwnMethod(owner, node.name, node.desc, node.access, prepares(node), pieces.done());
    }

    private static boolean prepares(MethodNode node) {
        List<AnnotationNode> annotations = node.visibleAnnotations == null ? List.of() : node.visibleAnnotations;
        return annotations.stream().anyMatch(each -> PREPARING.contains(each.desc));
    }

    private static OwnField field(FieldNode node) {
        Pieces constant = new Pieces();
        if (node.value != null) {
            new Constants(constant).read(node.value);
        }
        Pieces annotations = new Pieces();
        Annotations.read(node.visibleAnnotations, annotations);
        String signature = node.signature == null ? node.desc : node.signature;
        return new OwnField(node.name, node.desc, signature, node.access, constant.done(), annotations.done());
    }

    /** Whether the class does something when it is initialised. */
    static boolean isEmpty(OwnMethod initialiser) {
        return initialiser.pieces().equals(List.of(new Piece.Text("op " + Opcodes.RETURN + " ")));
    }
}
