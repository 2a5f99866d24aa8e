package io.larder.internal.disk;

import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;

/**
 * A server that writes until it is killed. Over its output it says when a version is begun, half written, and done. In the middle of
 * the version that it is told it stops until it is killed, so that it is caught there however busy the machine is.
 */
final class KilledWriter {

    static final PersistentCacheDescriptor CACHE = new PersistentCacheDescriptor(
            "killed", DiskStorageFixture.FINGERPRINT, new ExpirySettings(ExpirySettings.FOREVER, 0));
    static final int KEYS = 3;
    static final byte STARTED = 'b';
    static final byte HALF = 'h';
    static final byte DONE = 'd';

    private static final int MAX_VERSIONS = 1_000;
    private static final int SIZE = 1 << 18;
    private static final OutputStream OUTPUT = new FileOutputStream(FileDescriptor.out);

    private KilledWriter() {}

    public static void main(String[] arguments) throws IOException {
        ClockPair clocks = new ClockPair(InstantSource.system(), System::nanoTime);
        int first = Integer.parseInt(arguments[1]);
        MarshalledFormat format = new HaltingFormat(Integer.parseInt(arguments[2]));
        DiskStorage storage = DiskStorage.open(
                        Path.of(arguments[0]), "killed", clocks, KilledWriter::fail, format, EnvelopeDigest.sha256())
                .orElseThrow();
        var files = storage.files(CACHE);
        EntryTable table = new EntryTable(new MapEntryStore(), CACHE.expiry(), -1, clocks.ticker(), (entry, cause) -> {
            PersistedEntry saved = entry.persisted();
            if (saved != null) {
                saved.delete();
            }
        });
        files.restoreAll(table::restore, (key, reason, detail) -> {});
        for (int version = first; version < first + MAX_VERSIONS; version++) {
            OUTPUT.write(STARTED);
            Entry entry = Entry.marshalled(
                    DiskStorageFixture.key("k" + version % KEYS),
                    value(version),
                    null,
                    clocks.ticker().nanoTime());
            table.put(entry, table.get(entry.key()), () -> true, files.prepare(entry, Set.of()));
            OUTPUT.write(DONE);
        }
    }

    /** @param version in the middle of which it is to stop; -1 for none */
    private record HaltingFormat(int version) implements MarshalledFormat {

        @Override
        public void write(Marshalled value, DataOutput out) throws IOException {
            byte[] bytes = ((MarshalledBytes) value).bytes();
            int half = SIZE / 4 + ByteBuffer.wrap(bytes).getInt() * 7_919 % (SIZE / 2);
            out.writeInt(bytes.length);
            out.write(bytes, 0, half);
            OUTPUT.write(HALF);
            if (ByteBuffer.wrap(bytes).getInt() == version) {
                int killedBefore = System.in.read();
                throw new AssertionError("not killed: " + killedBefore);
            }
            out.write(bytes, half, SIZE - half);
        }

        @Override
        public Marshalled read(DataInput in, long atMost) throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new MarshalledBytes(bytes);
        }
    }

    /** How a reader has to open what this wrote. */
    static MarshalledFormat format() {
        return new HaltingFormat(-1);
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    /** All of it says which version it is. */
    static Marshalled value(int version) {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) version);
        ByteBuffer.wrap(bytes).putInt(version);
        return new MarshalledBytes(bytes);
    }

    /** The version of a value that is whole. */
    static int version(Marshalled value) {
        int version = ByteBuffer.wrap(((MarshalledBytes) value).bytes()).getInt();
        if (!Arrays.equals(((MarshalledBytes) value).bytes(), ((MarshalledBytes) value(version)).bytes())) {
            throw new AssertionError("a value in part");
        }
        return version;
    }
}
