package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Tells classes of the application from those of its libraries: the application's own lie in a jar or folder in which a discovered type
 * lies; Larder's own classes and the server's do not make their jars the application's. A class made at run time counts as the
 * application's.
 *
 * <p>The archives are looked up when the first class is asked for. Safe for any number of threads.
 */
public final class ApplicationArchives implements Predicate<Class<?>> {

    private static final String LARDER_CLASS = "io/larder/CacheData";

    private final Collection<String> discovered;
    private final PlatformCode platform = PlatformCode.of(System::getProperty);
    private final ClassLoader loader;
    private volatile @Nullable Set<String> sources;

    /**
     * @param discovered binary names of all types in which the container looked for beans
     * @param loader the application's class loader
     */
    public ApplicationArchives(Collection<String> discovered, ClassLoader loader) {
        this.discovered = List.copyOf(discovered);
        this.loader = loader;
    }

    @Override
    public boolean test(Class<?> type) {
        ClassLoader own = type.getClassLoader();
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(own == null ? loader : own))) {
            ClassFileLocation file = files.find(Type.getInternalName(type));
            return file == null || contains(file.source());
        }
    }

    /** Whether a code source, as {@link ClassFileLocator#find} says it, is the application's own. */
    public boolean contains(String source) {
        return sources().contains(source);
    }

    private Set<String> sources() {
        Set<String> known = sources;
        if (known == null) {
            known = find();
            sources = known;
        }
        return known;
    }

    private Set<String> find() {
        List<String> names =
                discovered.stream().map(name -> name.replace('.', '/')).toList();
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            return sources(names, files, platform, missing -> {});
        }
    }

    /**
     * The code sources that are the application's own.
     *
     * @param discovered internal names
     * @param missing is told of each name without a class file
     */
    static Set<String> sources(
            Collection<String> discovered, ClassFileLocator files, PlatformCode platform, Consumer<String> missing) {
        Set<String> found = new HashSet<>();
        for (String name : discovered) {
            ClassFileLocation file = files.find(name);
            if (file == null) {
                missing.accept(name);
            } else if (!platform.contains(file.source())) {
                found.add(file.source());
            }
        }
        found.remove(larder(files));
        return Set.copyOf(found);
    }

    /** The code source of Larder itself, empty where it has none. */
    static String larder(ClassFileLocator files) {
        ClassFileLocation file = files.find(LARDER_CLASS);
        return file == null ? "" : file.source();
    }
}
