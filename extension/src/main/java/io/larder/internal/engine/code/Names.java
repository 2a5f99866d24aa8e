package io.larder.internal.engine.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that an edit elsewhere does not change. javac counts local and anonymous classes through the whole top-level class;
 * here each is called by where it stands: {@code Outer$1} is the first one in its method.
 */
final class Names {

    private static final Pattern COUNTED = Pattern.compile("\\$\\d");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("(?<=L)[^;<(]+(?=[;<])");

    private final CodeBase code;
    private final Map<String, String> names = new HashMap<>();

    Names(CodeBase code) {
        this.code = code;
    }

    /** An internal name, or a descriptor or signature with the names in it. */
    String of(String type) {
        if (type.indexOf('$') < 0 || !COUNTED.matcher(type).find()) {
            return type;
        }
        if (type.indexOf(';') < 0) {
            return name(type);
        }
        return IN_DESCRIPTOR.matcher(type).replaceAll(name -> Matcher.quoteReplacement(name(name.group())));
    }

    /** A field; those that the compiler made for local variables are counted in their class, not called by the variable. */
    String of(Member field) {
        OwnClass owner = field.name().startsWith("val$") ? code.own(field.owner()) : null;
        if (owner == null) {
            return field.name();
        }
        List<String> captured = owner.parts().fields().values().stream()
                .filter(OwnField::isCaptured)
                .map(OwnField::name)
                .toList();
        return captured.contains(field.name()) ? "val$" + captured.indexOf(field.name()) : field.name();
    }

    private String name(String name) {
        String found = names.get(name);
        if (found == null) {
            found = make(name);
            names.put(name, found);
        }
        return found;
    }

    private String make(String name) {
        OwnClass own = COUNTED.matcher(name).find() ? code.own(name) : null;
        Place place = own == null ? null : own.parts().place();
        OwnClass outer = place == null ? null : code.own(place.outer());
        if (place == null || outer == null) {
            return name;
        }
        if (place.method() == null) {
            return name(place.outer()) + "$" + place.simpleName();
        }
        if (place.synthetic()) {
            return name(place.outer()) + "$synthetic";
        }
        long before = outer.parts().localClasses().stream()
                .map(this::place)
                .filter(other -> other.isBeside(place) && other.number() < place.number())
                .count();
        return name(place.outer()) + "$" + place.method() + "$" + place.simpleName() + "#" + before;
    }

    private Place place(String name) {
        OwnClass own = code.own(name);
        Place place = own == null ? null : own.parts().place();
        return place == null ? new Place(name, null, "", -1, true) : place;
    }
}
