package io.larder.internal.cluster;

import io.larder.internal.cluster.ClearClock.CacheClears;
import io.larder.internal.cluster.ClearClock.ClearedEntry;
import io.larder.internal.cluster.ClearClock.Member;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A {@link ClearClock} as bytes: the fields in the order of the record, collections with their size before them. */
final class ClearClockFormat {

    private static final SignedRecord FORMAT = new SignedRecord('C', 1);

    private ClearClockFormat() {}

    static byte[] bytes(ClearClock clock, byte[] key, EnvelopeDigest digest) {
        return FORMAT.seal(key, out -> write(clock, out), digest);
    }

    /** @throws IOException where the bytes are no clock that this version wrote under this key */
    static ClearClock read(byte[] key, byte[] value, EnvelopeDigest digest) throws IOException {
        return read(FORMAT.open(key, value, digest));
    }

    private static void write(ClearClock clock, DataOutputStream out) throws IOException {
        SignedRecord.write(clock.lineage(), out);
        out.writeLong(clock.sequence());
        out.writeInt(clock.increments().size());
        for (long id : clock.increments()) {
            out.writeLong(id);
        }
        out.writeLong(clock.allClearedAt());
        out.writeInt(clock.caches().size());
        for (Map.Entry<Long, CacheClears> each : clock.caches().entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().clearedAt());
            out.writeInt(each.getValue().droppedAt().size());
            for (Map.Entry<Long, Long> dropped : each.getValue().droppedAt().entrySet()) {
                out.writeLong(dropped.getKey());
                out.writeLong(dropped.getValue());
            }
        }
        out.writeInt(clock.entries().size());
        for (ClearedEntry entry : clock.entries()) {
            out.writeLong(entry.cache());
            out.writeLong(entry.version());
            out.writeLong(entry.signature());
            out.writeInt(entry.key().length);
            out.write(entry.key());
            out.writeLong(entry.sequence());
        }
        out.writeInt(clock.tags().size());
        for (Map.Entry<UUID, Long> tag : clock.tags().entrySet()) {
            SignedRecord.write(tag.getKey(), out);
            out.writeLong(tag.getValue());
        }
        out.writeLong(clock.tagsDroppedAt());
        out.writeInt(clock.members().size());
        for (Map.Entry<UUID, Member> member : clock.members().entrySet()) {
            SignedRecord.write(member.getKey(), out);
            out.writeLong(member.getValue().beat());
            out.writeLong(member.getValue().applied());
        }
    }

    private static ClearClock read(DataInputStream in) throws IOException {
        UUID lineage = SignedRecord.uuid(in);
        long sequence = in.readLong();
        List<Long> increments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            increments.add(in.readLong());
        }
        long allClearedAt = in.readLong();
        Map<Long, CacheClears> caches = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            caches.put(in.readLong(), readCache(in));
        }
        List<ClearedEntry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(new ClearedEntry(in.readLong(), in.readLong(), in.readLong(), readKey(in), in.readLong()));
        }
        Map<UUID, Long> tags = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            tags.put(SignedRecord.uuid(in), in.readLong());
        }
        long tagsDroppedAt = in.readLong();
        Map<UUID, Member> members = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            members.put(SignedRecord.uuid(in), new Member(in.readLong(), in.readLong()));
        }
        return new ClearClock(
                lineage, sequence, increments, allClearedAt, caches, entries, tags, tagsDroppedAt, members);
    }

    private static CacheClears readCache(DataInputStream in) throws IOException {
        long clearedAt = in.readLong();
        Map<Long, Long> droppedAt = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            droppedAt.put(in.readLong(), in.readLong());
        }
        return new CacheClears(clearedAt, droppedAt);
    }

    private static byte[] readKey(DataInputStream in) throws IOException {
        byte[] key = new byte[Math.min(in.readInt(), in.available())];
        in.readFully(key);
        return key;
    }
}
