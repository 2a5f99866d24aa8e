package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.engine.code.Fingerprint;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.EntryExpiry;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.value.Marshalled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An application with one cache on disk, run after run. The wall clock is turned by hand; each run has a ticker of its own. */
final class Runs implements AutoCloseable {

    static final String APPLICATION = "shop";
    static final Fingerprint FINGERPRINT = new Fingerprint("f".repeat(64));
    static final SavedCache CACHE =
            new SavedCache("shop.Prices#quote(java.lang.String)", FINGERPRINT, new EntryExpiry(EntryExpiry.FOREVER, 0));

    final Path directory;
    final List<String> warnings = new ArrayList<>();
    Instant wall = Instant.parse("2026-03-29T00:59:59.5Z");
    FakeTicker ticker = new FakeTicker();
    ValueForm form = ValueForm.MARSHALLED;
    SavedCache cache = CACHE;
    DiskStores stores;
    EntryPersistence files;

    Runs(Path directory) {
        this.directory = directory;
    }

    Runs start() {
        ticker = new FakeTicker();
        stores = DiskStores.open(directory, APPLICATION, new Clocks(() -> wall, ticker), warnings::add, form)
                .orElseThrow(() -> new AssertionError("not opened: " + warnings));
        files = stores.files(cache);
        return this;
    }

    Runs restart() {
        stores.close();
        return start();
    }

    @Override
    public void close() {
        if (stores != null) {
            stores.close();
        }
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        ticker.advance(time);
    }

    Entry write(String key, String value) {
        Entry entry = Entry.marshalled(key(key), marshalled(value), null, ticker.nanoTime());
        return commit(entry, files.prepare(entry));
    }

    static Entry commit(Entry entry, PendingFile draft) {
        entry.persisted(draft.commit());
        return entry;
    }

    List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        files.restoreAll(entries::add);
        return entries;
    }

    /** {@code key=value}, in the order of loading. */
    List<String> loaded() {
        return load().stream()
                .map(entry -> new String(entry.key().bytes(), UTF_8) + "=" + text(entry.fetch()))
                .toList();
    }

    static String text(Marshalled value) {
        return value == null ? null : new String(value.graph(), UTF_8);
    }

    static Marshalled marshalled(String text) {
        return new Marshalled(text.getBytes(UTF_8));
    }

    static Key key(String text) {
        return Key.of(text.getBytes(UTF_8));
    }

    Path folder() {
        return directory.resolve(Names.application(APPLICATION));
    }

    Path cacheFolder() {
        return folder().resolve(Names.cache(cache.name()));
    }

    Path file(int number) {
        return cacheFolder().resolve(Names.entry(number));
    }

    List<String> fileNames() {
        return names(cacheFolder());
    }

    static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
