package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that an edit elsewhere does not change. javac counts local and anonymous classes through the whole top-level class;
 * here each is called by where it stands: {@code Outer$1} is the first one in its method.
 */
final class StableNames {

    private static final Pattern NUMBERED = Pattern.compile("\\$\\d");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("(?<=L)[^;<(]+(?=[;<])");

    private final ClassRepository code;
    private final Map<String, String> names = new HashMap<>();

    StableNames(ClassRepository code) {
        this.code = code;
    }

    /** An internal name, or a descriptor or signature with the names in it. */
    String of(String type) {
        if (type.indexOf('$') < 0 || !NUMBERED.matcher(type).find()) {
            return type;
        }
        if (type.indexOf(';') < 0) {
            return name(type);
        }
        return IN_DESCRIPTOR.matcher(type).replaceAll(name -> Matcher.quoteReplacement(name(name.group())));
    }

    /** A field; those that the compiler made for local variables are counted in their class, not called by the variable. */
    String of(Member field) {
        ApplicationClass owner = field.name().startsWith("val$") ? code.applicationClass(field.owner()) : null;
        if (owner == null) {
            return field.name();
        }
        List<String> captured = owner.members().fields().values().stream()
                .filter(ApplicationField::isCaptured)
                .map(ApplicationField::name)
                .toList();
        return captured.contains(field.name()) ? "val$" + captured.indexOf(field.name()) : field.name();
    }

    private String name(String name) {
        String found = names.get(name);
        if (found == null) {
            found = compute(name);
            names.put(name, found);
        }
        return found;
    }

    private String compute(String name) {
        ApplicationClass applicationClass = NUMBERED.matcher(name).find() ? code.applicationClass(name) : null;
        NestedClassSourceLocation location =
                applicationClass == null ? null : applicationClass.members().location();
        ApplicationClass outer = location == null ? null : code.applicationClass(location.outer());
        if (location == null || outer == null) {
            return name;
        }
        if (location.method() == null) {
            return name(location.outer()) + "$" + location.simpleName();
        }
        if (location.synthetic()) {
            return name(location.outer()) + "$synthetic";
        }
        long before = outer.members().localClasses().stream()
                .map(this::location)
                .filter(other -> other.isInSameScope(location) && other.number() < location.number())
                .count();
        return name(location.outer()) + "$" + location.method() + "$" + location.simpleName() + "#" + before;
    }

    private NestedClassSourceLocation location(String name) {
        ApplicationClass applicationClass = code.applicationClass(name);
        NestedClassSourceLocation location =
                applicationClass == null ? null : applicationClass.members().location();
        return location == null ? new NestedClassSourceLocation(name, null, "", -1, true) : location;
    }
}
