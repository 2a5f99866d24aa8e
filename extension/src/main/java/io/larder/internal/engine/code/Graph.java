package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Node.Constant;
import io.larder.internal.engine.code.Node.Dispatch;
import io.larder.internal.engine.code.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What leads to what in the application's own code, as far as it does so for every method that comes by. */
final class Graph {

    private static final Pattern TYPE_IN_SIGNATURE = Pattern.compile("L([^;<]+)");

    private final CodeBase code;
    private final Ledger ledger;
    private final Map<Node.Key, Node> nodes = new HashMap<>();

    Graph(CodeBase code) {
        this.code = code;
        ledger = new Ledger(code);
    }

    CodeBase code() {
        return code;
    }

    Node node(Kind kind, Object subject) {
        return nodes.computeIfAbsent(new Node.Key(kind, subject), Node::new);
    }

    Node[] next(Node node) {
        Node[] next = node.next();
        if (next == null) {
            Set<Node> found = new LinkedHashSet<>();
            open(node, found);
            next = node.lead(found);
        }
        return next;
    }

    private void open(Node node, Set<Node> to) {
        Object subject = node.subject();
        if (subject instanceof OwnMethod method) {
            method(node, method, to);
        } else if (subject instanceof OwnClass type) {
            type(node, type, to);
        } else if (subject instanceof Member method) {
            // An abstract class has no objects; those that code makes are seen by the walk.
            code.discoveredBelow(method.owner())
                    .forEach(type -> to.add(node(Kind.DISPATCHED, new Dispatch(type, method.selector()))));
        } else if (subject instanceof Dispatch dispatch) {
            List<OwnMethod> targets = code.resolve(dispatch.receiver(), dispatch.selector());
            methods(targets, to);
            if (!targets.isEmpty() && dispatch.receiver().discovered()) {
                to.add(node(Kind.RECEIVER, dispatch.receiver()));
            }
        } else if (subject instanceof ForeignClass foreign) {
            node.count(ledger.foreign(foreign));
        } else if (subject instanceof Constant constant) {
            node.count(ledger.constant(constant.owner(), constant.field()));
        }
    }

    private void method(Node node, OwnMethod method, Set<Node> to) {
        if (!method.isPart()) {
            node.count(ledger.method(method));
        }
        to.add(node(Kind.INITIALISED, method.owner()));
        effects(method.owner(), method.pieces(), to);
    }

    private void type(Node node, OwnClass type, Set<Node> to) {
        ClassParts parts = type.parts();
        switch (node.kind()) {
            case HEAD -> {
                node.count(ledger.head(type));
                effects(type, parts.annotations(), to);
                effects(type, parts.defaults(), to);
                type.parents().forEach(parent -> name(parent, to));
            }
            case FIELDS -> {
                node.count(ledger.fields(type));
                parts.fields().values().forEach(field -> effects(type, field.annotations(), to));
            }
            case INITIALISED -> initialised(type, to);
            case RECEIVER -> {
                to.add(node(Kind.INITIALISED, type));
                methods(parts.constructors(), to);
                code.chain(type).forEach(each -> methods(each.parts().preparing(), to));
            }
            case CREATED -> {
                to.add(node(Kind.INITIALISED, type));
                code.chain(type).forEach(each -> to.add(node(Kind.FIELDS, each)));
                methods(Callbacks.ofCreated(code, type), to);
            }
            case OPENED -> opened(type, to);
            case EXPOSED -> {
                to.add(node(Kind.RECEIVER, type));
                methods(Callbacks.all(code, type), to);
            }
            default -> throw new IllegalStateException("no class: " + node.kind());
        }
    }

    private void initialised(OwnClass type, Set<Node> to) {
        to.add(node(Kind.HEAD, type));
        OwnMethod initialiser = type.parts().methods().get("<clinit>()V");
        if (initialiser != null && !ClassParts.isEmpty(initialiser)) {
            to.add(node(Kind.METHOD, initialiser));
        }
        OwnClass above = code.superclass(type);
        if (above != null) {
            to.add(node(Kind.INITIALISED, above));
        }
    }

    private void opened(OwnClass type, Set<Node> to) {
        to.add(node(Kind.CREATED, type));
        methods(type.parts().methods().values(), to);
        for (OwnField field : type.parts().fields().values()) {
            Matcher types = TYPE_IN_SIGNATURE.matcher(field.signature());
            while (types.find()) {
                if (code.find(types.group(1)) instanceof OwnClass own) {
                    to.add(node(Kind.OPENED, own));
                }
            }
        }
    }

    /** A class that is named in a way that makes it count: its head, or its bytes. */
    void name(String type, Set<Node> to) {
        Known known = code.find(type);
        if (known instanceof OwnClass own) {
            to.add(node(Kind.HEAD, own));
        } else if (known instanceof ForeignClass foreign && foreign.deployed()) {
            to.add(node(Kind.FOREIGN, foreign));
        }
    }

    void methods(Collection<OwnMethod> methods, Set<Node> to) {
        methods.forEach(method -> to.add(node(Kind.METHOD, method)));
    }

    private void effects(OwnClass owner, List<Piece> pieces, Set<Node> to) {
        Effects effects = new Effects(this, owner, to);
        pieces.forEach(piece -> piece.to(effects));
    }
}
