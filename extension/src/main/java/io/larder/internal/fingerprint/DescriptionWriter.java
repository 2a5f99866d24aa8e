package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
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
final class DescriptionWriter implements CodeElement.Visitor {

    private final ClassRepository code;
    private final StableNames names;
    private final Description out;
    private final Deque<ApplicationMethod> inlined = new ArrayDeque<>();

    DescriptionWriter(ClassRepository code, StableNames names, Description out) {
        this.code = code;
        this.names = names;
        this.out = out;
    }

    void write(List<CodeElement> elements) {
        out.add(elements.size());
        elements.forEach(element -> element.accept(this));
    }

    @Override
    public void text(String text) {
        out.add(text);
    }

    @Override
    public void typeName(String type) {
        out.add(names.of(type));
    }

    @Override
    public void cast(String type) {
        typeName(type);
    }

    @Override
    public void creation(String type) {
        typeName(type);
    }

    @Override
    public void classConstant(String descriptor) {
        typeName(descriptor);
    }

    @Override
    public void annotation(String type) {
        typeName(type);
    }

    @Override
    public void call(boolean dispatched, Member method) {
        ApplicationMethod generated = code.compilerGeneratedMethod(method);
        if (generated == null) {
            out.add("call").add(names.of(method.owner())).add(method.name()).add(names.of(method.descriptor()));
        } else if (inlined.contains(generated)) {
            out.add("again").add(inlined.size());
        } else {
            inlined.push(generated);
            out.add("part").add(names.of(method.descriptor())).add(generated.flags());
            write(generated.elements());
            inlined.pop();
        }
    }

    @Override
    public void access(boolean isStatic, Member field) {
        out.add("field").add(names.of(field.owner())).add(names.of(field)).add(names.of(field.descriptor()));
    }

    @Override
    public void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int defaultTarget) {
        Map<Integer, Member> constants = code.switchTable(table);
        SortedMap<String, Integer> named = new TreeMap<>();
        cases.forEach((number, target) -> {
            Member constant = constants == null ? null : constants.get(number);
            named.put(constant == null ? "?" + number : constant.owner() + "." + constant.name(), target);
        });
        out.add("enum switch").add(named.size());
        named.forEach((name, target) -> out.add(name).add(target));
        out.add(defaultTarget);
    }
}
