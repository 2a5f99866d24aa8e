package io.larder.internal.engine.code;

import io.larder.internal.engine.code.Node.Dispatch;
import io.larder.internal.engine.code.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that one cached method reaches. A rapid type analysis: a call counts all methods that it may run on an object of a
 * type that is there, and a type is there when it was discovered or when code that was reached makes objects of it. That goes on
 * until nothing new is found; the set that comes out does not depend on the order.
 */
final class Walk {

    private static final int ROOM = 1 << 10;

    private final Graph graph;
    private final Groups groups;
    private final CodeBase code;
    private final BitSet seen = new BitSet();
    private final Deque<Group> ahead = new ArrayDeque<>(ROOM);
    private final Sum sum = new Sum();
    private final List<Member> calls = new ArrayList<>();
    private final Map<String, List<OwnClass>> created = new HashMap<>();
    private final Map<String, List<String>> calledOn = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private Walk(Graph graph, Groups groups) {
        this.graph = graph;
        this.groups = groups;
        code = graph.code();
    }

    static Sum from(Graph graph, Groups groups, OwnClass bean, String selector) {
        Walk walk = new Walk(graph, groups);
        walk.reach(graph.node(Kind.RECEIVER, bean));
        walk.reach(graph.node(Kind.DISPATCHED, new Dispatch(bean, selector)));
        do {
            walk.goOn();
            walk.dispatch();
            walk.expose();
        } while (!walk.ahead.isEmpty());
        return walk.sum;
    }

    private void goOn() {
        while (!ahead.isEmpty()) {
            Group group = ahead.pop();
            for (Group next : group.next()) {
                reach(next);
            }
            sum.add(group.sum());
            group.noted().forEach(this::note);
        }
    }

    private void note(Node node) {
        switch (node.kind()) {
            case CREATED -> create((OwnClass) node.subject());
            case CALLED -> calls.add((Member) node.subject());
            case SEEN -> there.add((String) node.subject());
            case TAKEN -> taken.add((String) node.subject());
            default -> throw new IllegalStateException("not noted: " + node.kind());
        }
    }

    private void reach(Node node) {
        reach(groups.of(node));
    }

    private void reach(Group group) {
        if (!seen.get(group.id())) {
            seen.set(group.id());
            ahead.push(group);
        }
    }

    /** Discovered types need nothing here: the calls lead to them anyway. */
    private void create(OwnClass type) {
        if (type.concrete() && !type.discovered()) {
            for (String above : code.above(type.name())) {
                created.computeIfAbsent(above, key -> new ArrayList<>()).add(type);
                calledOn.getOrDefault(above, List.of()).forEach(selector -> dispatch(type, selector));
            }
        }
    }

    /** New calls on the objects that are there; most applications make objects of discovered types only, and have none. */
    private void dispatch() {
        if (!created.isEmpty()) {
            for (Member method : calls) {
                calledOn.computeIfAbsent(method.owner(), key -> new ArrayList<>())
                        .add(method.selector());
                created.getOrDefault(method.owner(), List.of()).forEach(type -> dispatch(type, method.selector()));
            }
            calls.clear();
        }
    }

    private void dispatch(OwnClass type, String selector) {
        reach(graph.node(Kind.DISPATCHED, new Dispatch(type, selector)));
    }

    /** Discovered types that are there, and fit what foreign code is given. */
    private void expose() {
        for (String type : taken) {
            for (OwnClass each : code.discoveredBelow(type)) {
                if (code.above(each.name()).stream().anyMatch(there::contains)) {
                    reach(graph.node(Kind.EXPOSED, each));
                }
            }
        }
    }
}
