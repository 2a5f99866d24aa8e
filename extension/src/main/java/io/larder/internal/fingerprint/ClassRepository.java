package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All classes that somebody asked for, and how they stand to one another. */
final class ClassRepository {

    private static final String LARDER = "io/larder/";
    private static final Set<String> HARMLESS = Set.of(
            "java/lang/Object",
            "java/lang/Record",
            "java/lang/Enum",
            "java/lang/Comparable",
            "java/lang/Cloneable",
            "java/lang/constant/Constable",
            "java/io/Serializable");
    private static final Set<String> OBJECT_METHODS = Set.of(
            "toString()Ljava/lang/String;",
            "hashCode()I",
            "equals(Ljava/lang/Object;)Z",
            "compareTo(Ljava/lang/Object;)I");

    private final ClassFileLocator files;
    private final LibraryArchives archives;
    private final PlatformCode platform;
    private final String larder;
    private final Set<String> applicationSources;
    private final Set<String> discovered;
    private final Map<String, ClassInfo> classes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, List<ApplicationClass>> discoveredSubtypes = new HashMap<>();

    /** @param discovered internal names */
    ClassRepository(Collection<String> discovered, ClassFileLocator files, PlatformCode platform) {
        this.files = files;
        this.archives = new LibraryArchives(files);
        this.platform = platform;
        this.discovered = new TreeSet<>(discovered);
        larder = ApplicationArchives.larder(files);
        applicationSources =
                ApplicationArchives.sources(this.discovered, files, platform, FingerprintMessages::noClassFile);
        for (String name : this.discovered) {
            if (find(name) instanceof ApplicationClass applicationClass && applicationClass.isConcrete()) {
                supertypes(name).forEach(each -> discoveredSubtypes
                        .computeIfAbsent(each, key -> new ArrayList<>())
                        .add(applicationClass));
            }
        }
    }

    ClassInfo find(String name) {
        ClassInfo found = classes.get(name);
        if (found == null) {
            found = load(name);
            classes.put(name, found);
        }
        return found;
    }

    private ClassInfo load(String name) {
        ClassFileLocation file = files.find(name);
        if (file == null || platform.contains(file.source()) || isLarder(name, file)) {
            return new LibraryClass(name, file, false, archives);
        }
        if (applicationSources.contains(file.source())) {
            byte[] bytes = FingerprintMessages.readOrWarn(name, file);
            ApplicationClass applicationClass =
                    bytes.length == 0 ? null : ApplicationClass.read(name, bytes, discovered.contains(name));
            if (applicationClass != null) {
                return applicationClass;
            }
        }
        return new LibraryClass(name, file, true, archives);
    }

    /** Another version of Larder gives the same answers; how it marshals has version numbers of its own. */
    private boolean isLarder(String name, ClassFileLocation file) {
        return name.startsWith(LARDER) && file.source().equals(larder);
    }

    @Nullable
    ApplicationClass applicationClass(String name) {
        return find(name) instanceof ApplicationClass applicationClass ? applicationClass : null;
    }

    /** Internal names of the class and of everything that it extends and implements, at any distance. */
    Set<String> supertypes(String name) {
        Set<String> found = supertypes.get(name);
        if (found == null) {
            found = new LinkedHashSet<>();
            found.add(name);
            supertypes.put(name, found);
            for (String parent : find(name).parents()) {
                found.addAll(supertypes(parent));
            }
        }
        return found;
    }

    /** The discovered types that can stand where this type is asked for, those without objects left out. */
    List<ApplicationClass> discoveredSubtypes(String name) {
        return discoveredSubtypes.getOrDefault(name, List.of());
    }

    /**
     * What a call of this method may run on an object of exactly this class: one method of a class, or the default methods of
     * its interfaces.
     */
    List<ApplicationMethod> resolve(ClassInfo type, String selector) {
        if (isPlatform(type)) {
            return List.of();
        }
        for (ApplicationClass each : superclassChain(type)) {
            ApplicationMethod method = each.members().methods().get(selector);
            if (method != null) {
                return List.of(method);
            }
        }
        List<ApplicationMethod> defaults = new ArrayList<>();
        for (String each : supertypes(type.name())) {
            if (find(each) instanceof ApplicationClass applicationClass) {
                ApplicationMethod method = applicationClass.members().methods().get(selector);
                if (method != null) {
                    defaults.add(method);
                }
            }
        }
        return defaults;
    }

    /** Those of a class and its superclasses that are the application's. */
    List<ApplicationClass> superclassChain(ClassInfo type) {
        List<ApplicationClass> chain = new ArrayList<>();
        for (ClassInfo each = type; each != null; each = superclass(each)) {
            if (each instanceof ApplicationClass applicationClass) {
                chain.add(applicationClass);
            }
        }
        return chain;
    }

    /** {@code null} above a class of the platform, which extends nothing of the application's. */
    private @Nullable ClassInfo superclass(ClassInfo type) {
        return isPlatform(type) || type.parents().isEmpty()
                ? null
                : find(type.parents().get(0));
    }

    private static boolean isPlatform(ClassInfo type) {
        return type instanceof LibraryClass libraryClass && !libraryClass.deployed();
    }

    /** The class of the application that declares the field. */
    @Nullable
    ApplicationClass declaringClass(Member field) {
        if (applicationClass(field.owner()) == null) {
            return null;
        }
        for (String each : supertypes(field.owner())) {
            ApplicationClass applicationClass = applicationClass(each);
            if (applicationClass != null && applicationClass.members().fields().containsKey(field.name())) {
                return applicationClass;
            }
        }
        return null;
    }

    /** The method behind a name that only the compiler uses. */
    @Nullable
    ApplicationMethod compilerGeneratedMethod(Member method) {
        ApplicationClass owner = applicationClass(method.owner());
        ApplicationMethod found =
                owner == null ? null : owner.members().methods().get(method.selector());
        return found != null && found.isCompilerGenerated() ? found : null;
    }

    /** Number to enum constant; {@code null} where the table is none that javac makes. */
    @Nullable
    Map<Integer, Member> switchTable(Member table) {
        ApplicationClass owner = applicationClass(table.owner());
        return owner == null ? null : owner.members().switchTables().get(table.name());
    }

    /** Whether one knows what may be called through this foreign type: nothing, or what every object has. */
    static boolean isHarmless(String type) {
        return HARMLESS.contains(type);
    }

    /**
     * Methods of an object that code may call which is not followed, such as a {@code Comparator} that a list is sorted with. Without a
     * parent that is foreign and not harmless, only what every object has.
     */
    List<ApplicationMethod> callbacks(ApplicationClass type) {
        List<ApplicationMethod> methods = overridableMethods(type);
        boolean hasLibraryParent = supertypes(type.name()).stream()
                .anyMatch(each -> !isHarmless(each) && find(each) instanceof LibraryClass);
        return hasLibraryParent
                ? methods
                : methods.stream()
                        .filter(method -> OBJECT_METHODS.contains(method.selector()))
                        .toList();
    }

    /** All that could override a method of a foreign parent. */
    List<ApplicationMethod> overridableMethods(ApplicationClass type) {
        List<ApplicationMethod> methods = new ArrayList<>();
        for (ApplicationClass each : superclassChain(type)) {
            each.members().methods().values().stream()
                    .filter(ApplicationMethod::isOverridable)
                    .forEach(methods::add);
        }
        return methods;
    }
}
