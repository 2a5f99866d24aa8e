package io.larder.internal.engine.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes pieces into a description. A method that the compiler made and named, such as the body of a lambda, is written where it
 * is used.
 */
final class Describer implements PieceReader {

    private final CodeBase code;
    private final Names names;
    private final Description out;
    private final Deque<OwnMethod> open = new ArrayDeque<>();

    Describer(CodeBase code, Names names, Description out) {
        this.code = code;
        this.names = names;
        this.out = out;
    }

    void describe(List<Piece> pieces) {
        out.add(pieces.size());
        pieces.forEach(piece -> piece.to(this));
    }

    @Override
    public void text(String text) {
        out.add(text);
    }

    @Override
    public void mention(String type) {
        out.add(names.of(type));
    }

    @Override
    public void cast(String type) {
        mention(type);
    }

    @Override
    public void creation(String type) {
        mention(type);
    }

    @Override
    public void classConstant(String descriptor) {
        mention(descriptor);
    }

    @Override
    public void annotation(String type) {
        mention(type);
    }

    @Override
    public void call(boolean dispatched, Member method) {
        OwnMethod part = code.part(method);
        if (part == null) {
            out.add("call").add(names.of(method.owner())).add(method.name()).add(names.of(method.descriptor()));
        } else if (open.contains(part)) {
            out.add("again").add(open.size());
        } else {
            open.push(part);
            out.add("part").add(names.of(method.descriptor())).add(part.flags());
            describe(part.pieces());
            open.pop();
        }
    }

    @Override
    public void access(boolean ofClass, Member field) {
        out.add("field").add(names.of(field.owner())).add(names.of(field)).add(names.of(field.descriptor()));
    }

    @Override
    public void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int otherwise) {
        Map<Integer, Member> constants = code.switchTable(table);
        SortedMap<String, Integer> named = new TreeMap<>();
        cases.forEach((number, target) -> {
            Member constant = constants == null ? null : constants.get(number);
            named.put(constant == null ? "?" + number : constant.owner() + "." + constant.name(), target);
        });
        out.add("enum switch").add(named.size());
        named.forEach((name, target) -> out.add(name).add(target));
        out.add(otherwise);
    }
}
