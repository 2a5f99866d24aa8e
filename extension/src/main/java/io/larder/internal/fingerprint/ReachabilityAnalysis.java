package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.Node.Dispatch;
import io.larder.internal.fingerprint.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that one cached method reaches. A rapid type analysis: a call counts all methods that it may run on an object of a
 * type that is there, and a type is there when it was discovered or when code that was reached makes objects of it. That goes on
 * until nothing new is found; the set that comes out does not depend on the order.
 */
final class ReachabilityAnalysis {

    private static final int INITIAL_CAPACITY = 1 << 10;

    private final ReferenceGraph graph;
    private final ConnectedComponents components;
    private final ClassRepository code;
    private final BitSet seen = new BitSet();
    private final Deque<ConnectedComponents.Component> pending = new ArrayDeque<>(INITIAL_CAPACITY);
    private final SetHash sum = new SetHash();
    private final Consumer<Node> listener;
    private final List<Member> calls = new ArrayList<>();
    private final Map<String, List<ApplicationClass>> created = new HashMap<>();
    private final Map<String, List<String>> selectorsByType = new HashMap<>();
    private final Set<String> availableTypes = new HashSet<>();
    private final Set<String> parameterTypes = new HashSet<>();

    private ReachabilityAnalysis(ReferenceGraph graph, ConnectedComponents components, Consumer<Node> listener) {
        this.listener = listener;
        this.graph = graph;
        this.components = components;
        code = graph.code();
    }

    /**
     * @param participants classes of objects that are there and called, although the method does neither make nor call them
     * @param listener is notified of each node that adds to the sum
     */
    static SetHash run(
            ReferenceGraph graph,
            ConnectedComponents components,
            ClassInfo bean,
            String selector,
            List<ClassInfo> participants,
            Consumer<Node> listener) {
        ReachabilityAnalysis analysis = new ReachabilityAnalysis(graph, components, listener);
        if (bean instanceof ApplicationClass type) {
            analysis.reach(graph.node(Kind.RECEIVER, type));
            analysis.reach(graph.node(Kind.DISPATCHED, new Dispatch(type, selector)));
        } else {
            analysis.reach(graph.node(Kind.LIBRARY, bean));
        }
        for (ClassInfo participant : participants) {
            if (participant instanceof ApplicationClass type) {
                analysis.reach(graph.node(Kind.EXPOSED, type));
                analysis.reach(graph.node(Kind.CREATED, type));
            } else {
                analysis.reach(graph.node(Kind.LIBRARY, participant));
            }
        }
        do {
            analysis.propagate();
            analysis.dispatch();
            analysis.expose();
        } while (!analysis.pending.isEmpty());
        return analysis.sum;
    }

    private void propagate() {
        while (!pending.isEmpty()) {
            ConnectedComponents.Component component = pending.pop();
            for (ConnectedComponents.Component next : component.successors()) {
                reach(next);
            }
            sum.add(component.sum());
            component.described().forEach(listener);
            component.tracked().forEach(this::track);
        }
    }

    private void track(Node node) {
        switch (node.kind()) {
            case CREATED -> instantiate((ApplicationClass) node.subject());
            case CALLED -> calls.add((Member) node.subject());
            case AVAILABLE -> availableTypes.add((String) node.subject());
            case PARAMETER_TYPE -> parameterTypes.add((String) node.subject());
            default -> throw new IllegalStateException("not noted: " + node.kind());
        }
    }

    private void reach(Node node) {
        reach(components.of(node));
    }

    private void reach(ConnectedComponents.Component component) {
        if (!seen.get(component.id())) {
            seen.set(component.id());
            pending.push(component);
        }
    }

    /** Discovered types need nothing here: the calls lead to them anyway. */
    private void instantiate(ApplicationClass type) {
        if (type.isConcrete() && !type.isDiscovered()) {
            for (String supertype : code.supertypes(type.name())) {
                created.computeIfAbsent(supertype, key -> new ArrayList<>()).add(type);
                selectorsByType.getOrDefault(supertype, List.of()).forEach(selector -> dispatch(type, selector));
            }
        }
    }

    /** New calls on the objects that are there; most applications make objects of discovered types only, and have none. */
    private void dispatch() {
        if (!created.isEmpty()) {
            for (Member method : calls) {
                selectorsByType
                        .computeIfAbsent(method.owner(), key -> new ArrayList<>())
                        .add(method.selector());
                created.getOrDefault(method.owner(), List.of()).forEach(type -> dispatch(type, method.selector()));
            }
            calls.clear();
        }
    }

    private void dispatch(ApplicationClass type, String selector) {
        reach(graph.node(Kind.DISPATCHED, new Dispatch(type, selector)));
    }

    /** Discovered types that are there, and fit what foreign code is given. */
    private void expose() {
        for (String type : parameterTypes) {
            for (ApplicationClass each : code.discoveredSubtypes(type)) {
                if (code.supertypes(each.name()).stream().anyMatch(availableTypes::contains)) {
                    reach(graph.node(Kind.EXPOSED, each));
                }
            }
        }
    }
}
