package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.fingerprint.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An application with one cache on disk, run after run. The wall clock is turned by hand; each run has a ticker of its own. */
final class DiskStorageFixture implements AutoCloseable {

    static final String APPLICATION = "shop";
    static final Fingerprint FINGERPRINT = new Fingerprint("f".repeat(64));
    static final PersistentCacheDescriptor CACHE = new PersistentCacheDescriptor(
            "shop.Prices#quote(java.lang.String)", FINGERPRINT, new ExpirySettings(ExpirySettings.FOREVER, 0));

    final Path directory;
    final List<String> warnings = new ArrayList<>();
    Instant wall = Instant.parse("2026-03-29T00:59:59.5Z");
    FakeTicker ticker = new FakeTicker();
    MarshalledFormat format = MarshalledFormat.MARSHALLED;
    PersistentCacheDescriptor cache = CACHE;
    DiskStorage storage;
    EntryPersistence files;

    DiskStorageFixture(Path directory) {
        this.directory = directory;
    }

    DiskStorageFixture start() {
        ticker = new FakeTicker();
        storage = DiskStorage.open(
                        directory,
                        APPLICATION,
                        new ClockPair(() -> wall, ticker),
                        warnings::add,
                        format,
                        EnvelopeDigest.sha256())
                .orElseThrow(() -> new AssertionError("not opened: " + warnings));
        files = storage.files(cache);
        return this;
    }

    DiskStorageFixture restart() {
        storage.close();
        return start();
    }

    @Override
    public void close() {
        if (storage != null) {
            storage.close();
        }
    }

    void advance(Duration time) {
        wall = wall.plus(time);
        ticker.advance(time);
    }

    Entry write(String key, String value) {
        Entry entry = Entry.marshalled(key(key), marshalled(value), null, ticker.nanoTime());
        return commit(entry, files.prepare(entry, Set.of()));
    }

    static Entry commit(Entry entry, PendingFile pendingFile) {
        entry.persisted(pendingFile.commit());
        return entry;
    }

    List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        files.restoreAll(entries::add, (key, reason, detail) -> {});
        return entries;
    }

    /** {@code key=value}, in the order of loading. */
    List<String> loadedEntries() {
        return load().stream()
                .map(entry -> new String(entry.key().bytes(), UTF_8) + "=" + text(entry.fetch()))
                .toList();
    }

    static String text(Marshalled value) {
        return value == null ? null : new String(((MarshalledBytes) value).bytes(), UTF_8);
    }

    static Marshalled marshalled(String text) {
        return new MarshalledBytes(text.getBytes(UTF_8));
    }

    static Key key(String text) {
        return Key.of(text.getBytes(UTF_8));
    }

    Path applicationDirectory() {
        return directory.resolve(FileNames.application(APPLICATION));
    }

    Path cacheDirectory() {
        return applicationDirectory().resolve(FileNames.cache(cache.name()));
    }

    Path file(int number) {
        return cacheDirectory().resolve(FileNames.entry(number));
    }

    List<String> fileNames() {
        return names(cacheDirectory());
    }

    static List<String> names(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
