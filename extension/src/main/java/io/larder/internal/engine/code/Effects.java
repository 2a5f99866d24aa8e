package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Node.Constant;
import io.larder.internal.engine.code.Node.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Where pieces of code lead. */
final class Effects implements PieceReader {

    private final Graph graph;
    private final CodeBase code;
    private final OwnClass reading;
    private final Set<Node> to;

    /** @param reading the class in which the pieces stand */
    Effects(Graph graph, OwnClass reading, Set<Node> to) {
        this.graph = graph;
        this.code = graph.code();
        this.reading = reading;
        this.to = to;
    }

    @Override
    public void text(String text) {}

    @Override
    public void mention(String type) {}

    @Override
    public void cast(String type) {
        see(type);
    }

    @Override
    public void annotation(String type) {
        graph.name(type, to);
    }

    @Override
    public void creation(String type) {
        graph.name(type, to);
        if (code.find(type) instanceof OwnClass own) {
            to.add(graph.node(Kind.CREATED, own));
        }
    }

    @Override
    public void classConstant(String descriptor) {
        Type type = Type.getType(descriptor);
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            graph.name(element.getInternalName(), to);
            // A class that names itself, or its nest, does so for a logger or a lock.
            if (code.find(element.getInternalName()) instanceof OwnClass own
                    && !topLevel(own).equals(topLevel(reading))) {
                to.add(graph.node(Kind.OPENED, own));
            }
        }
    }

    private static String topLevel(OwnClass type) {
        int nested = type.name().indexOf('$');
        return nested < 0 ? type.name() : type.name().substring(0, nested);
    }

    @Override
    public void call(boolean dispatched, Member method) {
        if (method.owner().startsWith("[")) {
            return;
        }
        graph.name(method.owner(), to);
        List<OwnMethod> targets =
                code.find(method.owner()) instanceof OwnClass own ? code.resolve(own, method.selector()) : List.of();
        graph.methods(targets, to);
        if (targets.isEmpty()) {
            handOver(method.descriptor());
        }
        boolean fixed = targets.stream().anyMatch(target -> target.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL));
        if (dispatched && !fixed) {
            to.add(graph.node(Kind.CALLED, method));
        }
    }

    @Override
    public void access(boolean ofClass, Member field) {
        graph.name(field.owner(), to);
        see(field.descriptor());
        OwnClass declaring = ofClass ? code.declaring(field) : null;
        OwnField found = declaring == null ? null : declaring.parts().fields().get(field.name());
        if (declaring != null && found != null) {
            to.add(graph.node(Kind.INITIALISED, declaring));
            if (!found.constant().isEmpty()) {
                to.add(graph.node(Kind.CONSTANT, new Constant(declaring, found)));
            }
        }
    }

    @Override
    public void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int otherwise) {
        Map<Integer, Member> constants = code.switchTable(table);
        if (constants == null) {
            access(true, table);
        } else {
            constants.values().forEach(constant -> access(true, constant));
        }
    }

    private void see(String type) {
        Type seen = type.endsWith(";") ? Type.getType(type) : Type.getObjectType(type);
        if (seen.getSort() == Type.OBJECT) {
            to.add(graph.node(Kind.SEEN, seen.getInternalName()));
        }
    }

    /** A foreign method with this descriptor is called. */
    private void handOver(String descriptor) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (parameter.getSort() == Type.OBJECT && !Callbacks.isHarmless(parameter.getInternalName())) {
                to.add(graph.node(Kind.TAKEN, parameter.getInternalName()));
            }
        }
    }
}
