package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All classes that somebody asked for, and how they stand to one another. */
final class CodeBase {

    private static final String LARDER = "io/larder/CacheData";

    private final ClassFiles files;
    private final ServerCode server;
    private final Set<String> ownSources = new HashSet<>();
    private final Set<String> discovered;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, List<OwnClass>> discoveredBelow = new HashMap<>();

    /** @param discovered internal names */
    CodeBase(Collection<String> discovered, ClassFiles files, ServerCode server) {
        this.files = files;
        this.server = server;
        this.discovered = new TreeSet<>(discovered);
        ClassFile larder = files.find(LARDER);
        for (String name : this.discovered) {
            ClassFile file = files.find(name);
            if (file == null) {
                CodeMessages.noFile(name);
            } else if (!server.holds(file.source())
                    && (larder == null || !larder.source().equals(file.source()))) {
                ownSources.add(file.source());
            }
        }
        for (String name : this.discovered) {
            if (find(name) instanceof OwnClass own && own.concrete()) {
                above(name).forEach(each -> discoveredBelow
                        .computeIfAbsent(each, key -> new ArrayList<>())
                        .add(own));
            }
        }
    }

    Known find(String name) {
        Known found = known.get(name);
        if (found == null) {
            found = look(name);
            known.put(name, found);
        }
        return found;
    }

    private Known look(String name) {
        ClassFile file = files.find(name);
        if (file == null || server.holds(file.source())) {
            return new ForeignClass(name, file, false);
        }
        if (ownSources.contains(file.source())) {
            byte[] bytes = CodeMessages.readOrSay(name, file);
            OwnClass own = bytes.length == 0 ? null : OwnClass.read(name, bytes, discovered.contains(name));
            if (own != null) {
                return own;
            }
        }
        return new ForeignClass(name, file, true);
    }

    @Nullable
    OwnClass own(String name) {
        return find(name) instanceof OwnClass own ? own : null;
    }

    /** Internal names of the class and of everything that it extends and implements, at any distance. */
    Set<String> above(String name) {
        Set<String> found = above.get(name);
        if (found == null) {
            found = new LinkedHashSet<>();
            found.add(name);
            above.put(name, found);
            for (String parent : find(name).parents()) {
                found.addAll(above(parent));
            }
        }
        return found;
    }

    /** The discovered types that can stand where this type is asked for, those without objects left out. */
    List<OwnClass> discoveredBelow(String name) {
        return discoveredBelow.getOrDefault(name, List.of());
    }

    /**
     * What a call of this method may run on an object of exactly this class: one method of a class, or the default methods of
     * its interfaces.
     */
    List<OwnMethod> resolve(OwnClass type, String selector) {
        for (OwnClass each : chain(type)) {
            OwnMethod method = each.parts().methods().get(selector);
            if (method != null) {
                return List.of(method);
            }
        }
        List<OwnMethod> defaults = new ArrayList<>();
        for (String each : above(type.name())) {
            if (find(each) instanceof OwnClass own) {
                OwnMethod method = own.parts().methods().get(selector);
                if (method != null) {
                    defaults.add(method);
                }
            }
        }
        return defaults;
    }

    /** The class and its superclasses, as far as they are the application's. */
    List<OwnClass> chain(OwnClass type) {
        List<OwnClass> chain = new ArrayList<>();
        for (OwnClass each = type; each != null; each = superclass(each)) {
            chain.add(each);
        }
        return chain;
    }

    @Nullable
    OwnClass superclass(OwnClass type) {
        return type.parents().isEmpty() ? null : own(type.parents().get(0));
    }

    /** The class of the application that declares the field. */
    @Nullable
    OwnClass declaring(Member field) {
        if (own(field.owner()) == null) {
            return null;
        }
        for (String each : above(field.owner())) {
            OwnClass own = own(each);
            if (own != null && own.parts().fields().containsKey(field.name())) {
                return own;
            }
        }
        return null;
    }

    /** The method behind a name that only the compiler uses. */
    @Nullable
    OwnMethod part(Member method) {
        OwnClass owner = own(method.owner());
        OwnMethod found = owner == null ? null : owner.parts().methods().get(method.selector());
        return found != null && found.isPart() ? found : null;
    }

    /** Number to enum constant; {@code null} where the table is none that javac makes. */
    @Nullable
    Map<Integer, Member> switchTable(Member table) {
        OwnClass owner = own(table.owner());
        return owner == null ? null : owner.parts().switchTables().get(table.name());
    }
}
