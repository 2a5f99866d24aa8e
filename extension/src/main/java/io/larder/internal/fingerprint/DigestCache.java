package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationField;
import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Describes each thing once, whichever fingerprints it counts in. */
final class DigestCache {

    private final ClassRepository code;
    private final StableNames names;
    private final Map<ApplicationMethod, SetHash.Element> methods = new HashMap<>();
    private final Map<String, SetHash.Element> digests = new HashMap<>();

    DigestCache(ClassRepository code) {
        this.code = code;
        names = new StableNames(code);
    }

    SetHash.Element method(ApplicationMethod method) {
        return methods.computeIfAbsent(method, key -> {
            Description text = description("method", method.owner())
                    .add(method.name())
                    .add(names.of(method.descriptor()))
                    .add(method.flags());
            describe(text, method.elements());
            return new SetHash.Element(text);
        });
    }

    /** What an object of the class is, without what it does: its parents, its annotations. */
    SetHash.Element head(ApplicationClass type) {
        return cached("head", type.name(), () -> {
            Description text = description("class", type).add(type.kind());
            type.parents().forEach(parent -> text.add(names.of(parent)));
            describe(text, type.members().annotations());
            describe(text, type.members().defaults());
            return text;
        });
    }

    /** The instance fields that the class itself declares, in the order of their names. */
    SetHash.Element fields(ApplicationClass type) {
        return cached("fields", type.name(), () -> {
            Description text = description("fields", type);
            type.members().fields().values().stream()
                    .filter(field -> !field.isStatic())
                    .sorted(Comparator.comparing(ApplicationField::name))
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
    SetHash.Element constant(ApplicationClass type, ApplicationField field) {
        return cached("constant", type.name() + "." + field.name(), () -> {
            Description text = description("constant", type).add(field.name());
            describe(text, field.constant());
            return text;
        });
    }

    /** A class of another jar. */
    SetHash.Element library(LibraryClass type) {
        return cached(
                "foreign",
                type.name(),
                () -> new Description().add("foreign").add(type.name()).add(type.content()));
    }

    private SetHash.Element cached(String kind, String name, Supplier<Description> description) {
        String key = kind + " " + name;
        SetHash.Element found = digests.get(key);
        if (found == null) {
            found = new SetHash.Element(description.get());
            digests.put(key, found);
        }
        return found;
    }

    private Description description(String kind, ApplicationClass type) {
        return new Description().add(kind).add(names.of(type.name()));
    }

    private void describe(Description text, List<CodeElement> elements) {
        new DescriptionWriter(code, names, text).write(elements);
    }
}
