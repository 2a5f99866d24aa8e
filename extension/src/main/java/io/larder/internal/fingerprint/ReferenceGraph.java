package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationField;
import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import io.larder.internal.fingerprint.Node.Constant;
import io.larder.internal.fingerprint.Node.Dispatch;
import io.larder.internal.fingerprint.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What leads to what in the application's own code, as far as it does so for every method that comes by. */
final class ReferenceGraph {

    private static final Pattern TYPE_IN_SIGNATURE = Pattern.compile("L([^;<]+)");

    private final ClassRepository code;
    private final DigestCache digestCache;
    private final Map<Node.Key, Node> nodes = new HashMap<>();

    ReferenceGraph(ClassRepository code) {
        this.code = code;
        digestCache = new DigestCache(code);
    }

    ClassRepository code() {
        return code;
    }

    Node node(Kind kind, Object subject) {
        return nodes.computeIfAbsent(new Node.Key(kind, subject), key -> new Node(this, key));
    }

    /** What a node leads to; gives the node its digest as well. */
    Set<Node> expand(Node node) {
        Set<Node> found = new LinkedHashSet<>();
        expand(node, found);
        return found;
    }

    private void expand(Node node, Set<Node> to) {
        Object subject = node.subject();
        if (subject instanceof ApplicationMethod method) {
            method(node, method, to);
        } else if (subject instanceof ApplicationClass type) {
            type(node, type, to);
        } else if (subject instanceof Member method) {
            // An abstract class has no objects; those that code makes are seen by the walk.
            code.discoveredSubtypes(method.owner())
                    .forEach(type -> to.add(node(Kind.DISPATCHED, new Dispatch(type, method.selector()))));
        } else if (subject instanceof Dispatch dispatch) {
            List<ApplicationMethod> targets = code.resolve(dispatch.receiver(), dispatch.selector());
            addMethods(targets, to);
            if (!targets.isEmpty() && dispatch.receiver().isDiscovered()) {
                to.add(node(Kind.RECEIVER, dispatch.receiver()));
            }
        } else if (subject instanceof LibraryClass libraryClass) {
            node.setDigest(digestCache.library(libraryClass));
            // A method that it inherits may be declared in another jar.
            libraryClass.parents().forEach(parent -> addReference(parent, to));
        } else if (subject instanceof Constant constant) {
            node.setDigest(digestCache.constant(constant.owner(), constant.field()));
        }
    }

    private void method(Node node, ApplicationMethod method, Set<Node> to) {
        if (!method.isCompilerGenerated()) {
            node.setDigest(digestCache.method(method));
        }
        to.add(node(Kind.INITIALISED, method.owner()));
        addReferences(method.owner(), method.elements(), to);
    }

    private void type(Node node, ApplicationClass type, Set<Node> to) {
        ClassMembers members = type.members();
        switch (node.kind()) {
            case HEAD -> {
                node.setDigest(digestCache.head(type));
                addReferences(type, members.annotations(), to);
                addReferences(type, members.defaults(), to);
                type.parents().forEach(parent -> addReference(parent, to));
            }
            case FIELDS -> {
                node.setDigest(digestCache.fields(type));
                members.fields().values().forEach(field -> addReferences(type, field.annotations(), to));
            }
            case INITIALISED -> initialised(type, to);
            case RECEIVER -> {
                to.add(node(Kind.INITIALISED, type));
                addMethods(members.constructors(), to);
                code.superclassChain(type)
                        .forEach(each -> addMethods(each.members().containerCallbacks(), to));
            }
            case CREATED -> {
                to.add(node(Kind.INITIALISED, type));
                code.superclassChain(type).forEach(each -> to.add(node(Kind.FIELDS, each)));
                addMethods(code.callbacks(type), to);
            }
            case REFLECTED -> reflected(type, to);
            case EXPOSED -> {
                to.add(node(Kind.RECEIVER, type));
                addMethods(code.overridableMethods(type), to);
            }
            default -> throw new IllegalStateException("no class: " + node.kind());
        }
    }

    private void initialised(ApplicationClass type, Set<Node> to) {
        to.add(node(Kind.HEAD, type));
        ApplicationMethod initialiser = type.members().methods().get("<clinit>()V");
        if (initialiser != null && !ClassMembers.isEmpty(initialiser)) {
            to.add(node(Kind.METHOD, initialiser));
        }
        code.superclassChain(type).stream()
                .skip(1)
                .limit(1)
                .forEach(superclass -> to.add(node(Kind.INITIALISED, superclass)));
    }

    private void reflected(ApplicationClass type, Set<Node> to) {
        to.add(node(Kind.CREATED, type));
        addMethods(type.members().methods().values(), to);
        for (ApplicationField field : type.members().fields().values()) {
            Matcher types = TYPE_IN_SIGNATURE.matcher(field.signature());
            while (types.find()) {
                if (code.find(types.group(1)) instanceof ApplicationClass applicationClass) {
                    to.add(node(Kind.REFLECTED, applicationClass));
                }
            }
        }
    }

    /** A class that is named in a way that makes it count: its head, or its bytes. */
    void addReference(String type, Set<Node> to) {
        ClassInfo info = code.find(type);
        if (info instanceof ApplicationClass applicationClass) {
            to.add(node(Kind.HEAD, applicationClass));
        } else if (info instanceof LibraryClass libraryClass && libraryClass.deployed()) {
            to.add(node(Kind.LIBRARY, libraryClass));
        }
    }

    void addMethods(Collection<ApplicationMethod> methods, Set<Node> to) {
        methods.forEach(method -> to.add(node(Kind.METHOD, method)));
    }

    private void addReferences(ApplicationClass owner, List<CodeElement> elements, Set<Node> to) {
        ReferenceCollector collector = new ReferenceCollector(this, owner, to);
        elements.forEach(element -> element.accept(collector));
    }
}
