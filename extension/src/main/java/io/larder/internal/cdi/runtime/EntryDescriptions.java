package io.larder.internal.cdi.runtime;

import io.larder.CacheEntryInfo;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryMetadata;
import io.larder.internal.platform.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Describes the entries of one cache without their arguments and values. */
final class EntryDescriptions {

    private static final int SALT_LENGTH = 16;
    private static final int ID_LENGTH = 8;

    /** Arguments of few values could be guessed from a digest of their key alone. */
    private final byte[] salt = new byte[SALT_LENGTH];

    EntryDescriptions() {
        new SecureRandom().nextBytes(salt);
    }

    List<CacheEntryInfo> of(CacheEngine engine) {
        List<CacheEntryInfo> descriptions = new ArrayList<>();
        long ttl = engine.method().settings().ttlNanos();
        long now = engine.nanoTime();
        engine.forEachEntry(entry -> descriptions.add(describe(entry, ttl, now)));
        return descriptions;
    }

    private CacheEntryInfo describe(Entry entry, long cacheTtl, long now) {
        CacheEntryInfo.Builder description = CacheEntryInfo.builder(id(entry.key()))
                .age(Duration.ofNanos(Math.max(0, now - entry.writtenAt())))
                .bytes(entry.bytes())
                .inMemory(entry.inMemory())
                .onDisk(entry.persisted() != null);
        EntryMetadata own = entry.metadata();
        long ttl = own == null ? cacheTtl : own.ttl();
        if (ttl > 0) {
            description.timeToLive(Duration.ofNanos(ttl));
        }
        return description.build();
    }

    private String id(Key key) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(key.bytes()), 0, ID_LENGTH);
    }
}
