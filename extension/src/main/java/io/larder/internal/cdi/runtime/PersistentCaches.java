package io.larder.internal.cdi.runtime;

import io.larder.CodeChanges;
import io.larder.PersistenceMode;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.disk.DiskStorage;
import io.larder.internal.disk.DiskStorage.Remembered;
import io.larder.internal.disk.PersistentCacheDescriptor;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.fingerprint.ApplicationCode;
import io.larder.internal.fingerprint.DeployedClassFiles;
import io.larder.internal.fingerprint.Fingerprint;
import io.larder.internal.fingerprint.FingerprintChanges;
import io.larder.internal.fingerprint.MarshalledShapes;
import io.larder.internal.fingerprint.PlatformCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The caches of an application that survive it. Where none does, no folder is touched and no code is read. */
final class PersistentCaches implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    private final boolean required;
    private final Optional<DiskStorage> stores;
    private final Map<CachedMethod, Fingerprint> fingerprints;
    private final TraceFormat traceFormat;
    private final MarshalledShapes typeShapes = new MarshalledShapes(FormDescriptor::writesOrReadsItself);
    private final ChangeDetails details;
    private final Map<String, Optional<String>> codeDetails;

    private final FingerprintChanges changes;

    private PersistentCaches(
            boolean required, Optional<DiskStorage> stores, Code code, boolean detailed, TraceFormat traceFormat) {
        this.required = required;
        this.stores = stores;
        this.fingerprints = code.fingerprints;
        this.traceFormat = traceFormat;
        details = detailed && stores.isPresent() ? new ChangeDetails(stores.get(), typeShapes) : ChangeDetails.NONE;
        codeDetails = details.code(code.elements);
        Map<String, Fingerprint> current = new TreeMap<>();
        fingerprints.forEach((method, fingerprint) -> current.put(method.name(), fingerprint));
        changes = FingerprintChanges.between(
                stores.map(disk -> disk.read(Remembered.CODE)).orElse(current), current);
        stores.ifPresent(disk -> disk.write(Remembered.CODE, current));
        if (!changes.changed().isEmpty()) {
            LOGGER.log(Level.DEBUG, ApplicationMessages.codeChanged(changes.changed()));
        }
    }

    /**
     * @param discovered names of all types in which the container looked for beans
     * @param participants classes whose code takes part in a method's entries without being called by it
     * @param directory where entries are written; none: a warning names the key to set
     * @param digest seals entries
     * @param loader the application's class loader
     * @param traceFormat writes and reads what methods do besides returning
     * @param detailed whether to find out what has changed since the last start
     */
    static PersistentCaches open(
            List<CachedMethod> methods,
            Collection<String> discovered,
            Function<CachedMethod, Set<Class<?>>> participants,
            Optional<Path> directory,
            String application,
            EnvelopeDigest digest,
            ClassLoader loader,
            TraceFormat traceFormat,
            boolean detailed) {
        List<CachedMethod> persistent = methods.stream()
                .filter(method -> method.settings().persist() == PersistenceMode.DISK)
                .toList();
        if (persistent.isEmpty()) {
            return new PersistentCaches(false, Optional.empty(), Code.NONE, false, traceFormat);
        }
        if (directory.isEmpty()) {
            LOGGER.log(Level.WARNING, ApplicationMessages.noDirectory());
        }
        Optional<DiskStorage> stores = directory.flatMap(
                found -> DiskStorage.open(found, application, InstantSource.system(), System::nanoTime, digest));
        return new PersistentCaches(
                true,
                stores,
                stores.isEmpty() ? Code.NONE : code(persistent, discovered, participants, loader, detailed),
                detailed,
                traceFormat);
    }

    /**
     * @param fingerprints of each cache
     * @param elements what they consist of, by the name of the cache; empty: nobody looks
     */
    private record Code(Map<CachedMethod, Fingerprint> fingerprints, Map<String, Map<String, Fingerprint>> elements) {

        private static final Code NONE = new Code(Map.of(), Map.of());
    }

    private static Code code(
            List<CachedMethod> methods,
            Collection<String> discovered,
            Function<CachedMethod, Set<Class<?>>> participants,
            ClassLoader loader,
            boolean detailed) {
        Map<CachedMethod, Fingerprint> fingerprints = new HashMap<>();
        Map<String, Map<String, Fingerprint>> elements = new HashMap<>();
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            ApplicationCode code = new ApplicationCode(discovered, files, PlatformCode.of(System::getProperty));
            for (CachedMethod method : methods) {
                Set<Class<?>> others = participants.apply(method);
                fingerprints.put(method, code.of(method.beanClass(), method.method(), others));
                if (detailed) {
                    elements.put(method.name(), code.elements(method.beanClass(), method.method(), others));
                }
            }
        }
        return new Code(fingerprints, elements);
    }

    CodeChanges changes() {
        return CodeChanges.of(changes.changed(), changes.added(), changes.removed());
    }

    /** Where the entries of a cache survive; {@code null}: nowhere. */
    @Nullable
    EntryPersistence persistence(CachedMethod method) {
        Fingerprint fingerprint = fingerprints.get(method);
        if (fingerprint == null || stores.isEmpty()) {
            return null;
        }
        return stores.get()
                .files(new PersistentCacheDescriptor(
                        method.name(),
                        fingerprint,
                        method.settings().expiry(),
                        new ClassShapeFormat(typeShapes, method.beanClass().getClassLoader(), details),
                        traceFormat,
                        codeDetails.getOrDefault(method.name(), Optional.empty())));
    }

    /** Removes what caches left that are not there any more. */
    void purge() {
        stores.ifPresent(DiskStorage::purge);
    }

    /** How often something on disk failed; a folder that could not be opened at all is one failure. */
    long failures() {
        return stores.map(DiskStorage::failures).orElse(required ? 1L : 0L);
    }

    boolean onDisk() {
        return stores.isPresent();
    }

    @Override
    public void close() {
        stores.ifPresent(DiskStorage::close);
    }
}
