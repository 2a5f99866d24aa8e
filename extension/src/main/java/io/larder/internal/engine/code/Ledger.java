package io.larder.internal.engine.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Describes each thing once, whichever fingerprints it counts in. */
final class Ledger {

    private final CodeBase code;
    private final Names names;
    private final Map<OwnMethod, Counted> methods = new HashMap<>();
    private final Map<String, Counted> others = new HashMap<>();

    Ledger(CodeBase code) {
        this.code = code;
        names = new Names(code);
    }

    Counted method(OwnMethod method) {
        return methods.computeIfAbsent(method, key -> {
            Description text = description("method", method.owner())
                    .add(method.name())
                    .add(names.of(method.descriptor()))
                    .add(method.flags());
            describe(text, method.pieces());
            return new Counted(text);
        });
    }

    /** What an object of the class is, without what it does: its parents, its annotations. */
    Counted head(OwnClass type) {
        return other("head", type.name(), () -> {
            Description text = description("class", type).add(type.kind());
            type.parents().forEach(parent -> text.add(names.of(parent)));
            describe(text, type.parts().annotations());
            describe(text, type.parts().defaults());
            return text;
        });
    }

    /** The instance fields that the class itself declares, in the order of their names. */
    Counted fields(OwnClass type) {
        return other("fields", type.name(), () -> {
            Description text = description("fields", type);
            type.parts().fields().values().stream()
                    .filter(field -> !field.ofClass())
                    .sorted(Comparator.comparing(OwnField::name))
                    .forEach(field -> {
                        text.add(names.of(new Member(type.name(), field.name(), field.descriptor())))
                                .add(names.of(field.signature()))
                                .add(field.isTransient() ? "transient" : "");
                        describe(text, field.annotations());
                    });
            return text;
        });
    }

    /** The value of a constant that was read and not copied to where it is used. */
    Counted constant(OwnClass type, OwnField field) {
        return other("constant", type.name() + "." + field.name(), () -> {
            Description text = description("constant", type).add(field.name());
            describe(text, field.constant());
            return text;
        });
    }

    /** A class of another jar. */
    Counted foreign(ForeignClass type) {
        return other(
                "foreign",
                type.name(),
                () -> new Description().add("foreign").add(type.name()).add(type.content()));
    }

    private Counted other(String kind, String name, Supplier<Description> description) {
        String key = kind + " " + name;
        Counted found = others.get(key);
        if (found == null) {
            found = new Counted(description.get());
            others.put(key, found);
        }
        return found;
    }

    private Description description(String kind, OwnClass type) {
        return new Description().add(kind).add(names.of(type.name()));
    }

    private void describe(Description text, List<Piece> pieces) {
        new Describer(code, names, text).describe(pieces);
    }
}
