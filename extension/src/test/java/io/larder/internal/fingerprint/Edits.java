package io.larder.internal.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many edits, each in a package of its own, so that the compiler runs once for all of them. */
final class Edits {

    private final List<Edit> edits;
    private final TestApplication before;
    private final TestApplication after;

    Edits(List<Edit> edits) {
        this(edits, List.of("-g"), List.of("-g"));
    }

    Edits(List<Edit> edits, List<String> optionsBefore, List<String> optionsAfter) {
        this.edits = edits;
        List<String> discovered = new ArrayList<>();
        List<String> sourcesBefore = new ArrayList<>();
        List<String> sourcesAfter = new ArrayList<>();
        for (Edit edit : edits) {
            String packageName = packageOf(edit);
            edit.discovered().forEach(type -> discovered.add(packageName + "." + type));
            sourcesBefore.addAll(edit.before(packageName));
            sourcesAfter.addAll(edit.after(packageName));
        }
        before = TestApplication.compiled(optionsBefore, discovered, sourcesBefore);
        after = TestApplication.compiled(optionsAfter, discovered, sourcesAfter);
    }

    Fingerprint before(Edit edit, String method) {
        return before.fingerprint(packageOf(edit) + ".Prices", method);
    }

    Fingerprint after(Edit edit, String method) {
        return after.fingerprint(packageOf(edit) + ".Prices", method);
    }

    Map<String, Fingerprint> elementsBefore(Edit edit, String method) {
        return before.elements(packageOf(edit) + ".Prices", method);
    }

    Map<String, Fingerprint> elementsAfter(Edit edit, String method) {
        return after.elements(packageOf(edit) + ".Prices", method);
    }

    Class<?> typeBefore(Edit edit, String simpleName) {
        return before.load(packageOf(edit) + "." + simpleName);
    }

    Class<?> typeAfter(Edit edit, String simpleName) {
        return after.load(packageOf(edit) + "." + simpleName);
    }

    private String packageOf(Edit edit) {
        return "shop" + edits.indexOf(edit);
    }
}
