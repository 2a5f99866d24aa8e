package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationField;
import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import io.larder.internal.fingerprint.Node.Constant;
import io.larder.internal.fingerprint.Node.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Where pieces of code lead. */
final class ReferenceCollector implements CodeElement.Visitor {

    private final ReferenceGraph graph;
    private final ClassRepository code;
    private final ApplicationClass owner;
    private final Set<Node> to;

    /** @param owner the class in which the pieces stand */
    ReferenceCollector(ReferenceGraph graph, ApplicationClass owner, Set<Node> to) {
        this.graph = graph;
        this.code = graph.code();
        this.owner = owner;
        this.to = to;
    }

    @Override
    public void text(String text) {}

    @Override
    public void typeName(String type) {}

    @Override
    public void cast(String type) {
        addAvailable(type);
    }

    @Override
    public void annotation(String type) {
        graph.addReference(type, to);
    }

    @Override
    public void creation(String type) {
        graph.addReference(type, to);
        if (code.find(type) instanceof ApplicationClass applicationClass) {
            to.add(graph.node(Kind.CREATED, applicationClass));
        }
    }

    @Override
    public void classConstant(String descriptor) {
        Type type = Type.getType(descriptor);
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            graph.addReference(element.getInternalName(), to);
            // A class that names itself, or its nest, does so for a logger or a lock.
            if (code.find(element.getInternalName()) instanceof ApplicationClass applicationClass
                    && !topLevel(applicationClass).equals(topLevel(owner))) {
                to.add(graph.node(Kind.REFLECTED, applicationClass));
            }
        }
    }

    private static String topLevel(ApplicationClass type) {
        int nested = type.name().indexOf('$');
        return nested < 0 ? type.name() : type.name().substring(0, nested);
    }

    @Override
    public void call(boolean dispatched, Member method) {
        if (method.owner().startsWith("[")) {
            return;
        }
        graph.addReference(method.owner(), to);
        List<ApplicationMethod> targets = code.resolve(code.find(method.owner()), method.selector());
        graph.addMethods(targets, to);
        if (targets.isEmpty()) {
            addParameterTypes(method.descriptor());
        }
        boolean fixed = targets.stream().anyMatch(target -> target.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL));
        if (dispatched && !fixed) {
            to.add(graph.node(Kind.CALLED, method));
        }
    }

    @Override
    public void access(boolean isStatic, Member field) {
        graph.addReference(field.owner(), to);
        addAvailable(field.descriptor());
        ApplicationClass declaring = isStatic ? code.declaringClass(field) : null;
        ApplicationField found =
                declaring == null ? null : declaring.members().fields().get(field.name());
        if (declaring != null && found != null) {
            to.add(graph.node(Kind.INITIALISED, declaring));
            if (!found.constant().isEmpty()) {
                to.add(graph.node(Kind.CONSTANT, new Constant(declaring, found)));
            }
        }
    }

    @Override
    public void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int defaultTarget) {
        Map<Integer, Member> constants = code.switchTable(table);
        if (constants == null) {
            access(true, table);
        } else {
            constants.values().forEach(constant -> access(true, constant));
        }
    }

    private void addAvailable(String type) {
        Type available = type.endsWith(";") ? Type.getType(type) : Type.getObjectType(type);
        if (available.getSort() == Type.OBJECT) {
            to.add(graph.node(Kind.AVAILABLE, available.getInternalName()));
        }
    }

    /** A foreign method with this descriptor is called. */
    private void addParameterTypes(String descriptor) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (parameter.getSort() == Type.OBJECT && !ClassRepository.isHarmless(parameter.getInternalName())) {
                to.add(graph.node(Kind.PARAMETER_TYPE, parameter.getInternalName()));
            }
        }
    }
}
