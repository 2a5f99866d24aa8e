package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.disk.DiskStorage;
import io.larder.internal.disk.PersistentCacheDescriptor;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import io.larder.internal.fingerprint.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entries on disk that somebody else wrote, with right checksums. The marshaller is Java serialization, which runs the code of what it
 * reads as no other does.
 */
class ForgedEntryTest {

    private static final String SECRET = "a secret of some length";
    private static final PersistentCacheDescriptor CACHE = new PersistentCacheDescriptor(
            "shop.Prices#quote()", new Fingerprint("f".repeat(64)), new ExpirySettings(ExpirySettings.FOREVER, 0));
    private static final int BATCH = 100;
    private static final int CASES = Integer.getInteger("larder.fuzz.cases", 5_000);
    private static final long MAX_BYTES_OF_A_BATCH = 32 << 20;

    @TempDir
    Path directory;

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeEach
    void reset() {
        GadgetCorpus.EXECUTED.set(0);
    }

    static Stream<Arguments> placements() {
        return GadgetCorpus.placements().entrySet().stream()
                .map(value -> Arguments.of(value.getKey(), value.getValue()));
    }

    @ParameterizedTest
    @MethodSource("placements")
    @Assertion({"P2", "P6"})
    void with_a_secret_nothing_of_a_forged_entry_is_executed(String placement, Object gadget) throws Exception {
        plant(gadget, EnvelopeDigest.hmac(SECRET), EnvelopeDigest.sha256());
        assertEquals("loaded", restartAndCall(EnvelopeDigest.hmac(SECRET)));
        assertEquals(0, GadgetCorpus.EXECUTED.get(), placement);

        plant(gadget, EnvelopeDigest.hmac(SECRET), EnvelopeDigest.hmac("another secret of some length"));
        assertEquals("loaded", restartAndCall(EnvelopeDigest.hmac(SECRET)));
        assertEquals(0, GadgetCorpus.EXECUTED.get(), placement);
    }

    @ParameterizedTest
    @MethodSource("placements")
    @Assertion({"P2", "P4"})
    void without_a_secret_nothing_of_a_file_that_others_can_write_is_executed(String placement, Object gadget)
            throws Exception {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
        for (String permissions : List.of("rw-rw----", "rw-rw-rw-", "rw-----w-")) {
            Path file = plant(gadget, EnvelopeDigest.sha256(), EnvelopeDigest.sha256());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertEquals("loaded", restartAndCall(EnvelopeDigest.sha256()));
            assertEquals(0, GadgetCorpus.EXECUTED.get(), placement);
        }
        Path file = plant(gadget, EnvelopeDigest.sha256(), EnvelopeDigest.sha256());
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals("loaded", restartAndCall(EnvelopeDigest.sha256()));
        assertEquals(0, GadgetCorpus.EXECUTED.get(), placement);
    }

    /** The corpus is no corpus if nothing of it runs where it is read. */
    @ParameterizedTest
    @MethodSource("placements")
    @Assertion("P6")
    void with_the_secret_the_gadget_would_run_and_a_value_of_another_type_is_a_miss(String placement, Object gadget)
            throws Exception {
        plant(gadget, EnvelopeDigest.hmac(SECRET), EnvelopeDigest.hmac(SECRET));
        assertEquals("loaded", restartAndCall(EnvelopeDigest.hmac(SECRET)));
        assertTrue(GadgetCorpus.EXECUTED.get() > 0, placement);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Assertion({"P2", "P6"})
    void mutated_entries_with_right_checksums_fail_no_start_and_no_call(boolean secret) throws Exception {
        EnvelopeDigest digest = secret ? EnvelopeDigest.hmac(SECRET) : EnvelopeDigest.sha256();
        long seed = Long.getLong("larder.fuzz.seed", 42);
        Random random = new Random(seed);
        int served = 0;
        long maxBytes = 0;
        for (int batch = 0; batch < CASES / BATCH / 2; batch++) {
            application.valueType = String.class;
            try (DiskStorage storage = open(digest)) {
                CacheEngine engine = engine(storage);
                for (int i = 0; i < BATCH; i++) {
                    String value = "value " + i;
                    engine.call(new Object[] {i}, () -> value);
                }
            }
            for (Path file : entryFiles()) {
                Files.write(file, mutate(Files.readAllBytes(file), random, digest));
            }
            long before = allocated();
            try (DiskStorage storage = open(digest)) {
                CacheEngine engine = engine(storage);
                for (int i = 0; i < BATCH; i++) {
                    Object value = engine.call(new Object[] {i}, () -> "loaded");
                    assertTrue(value instanceof String, "seed " + seed + ", batch " + batch);
                    served += "loaded".equals(value) ? 0 : 1;
                }
                engine.clear();
            }
            maxBytes = Math.max(maxBytes, allocated() - before);
        }
        System.getLogger("test")
                .log(
                        Level.INFO,
                        CASES / 2 + " mutated entries, " + (secret ? "with" : "without") + " a secret: " + served
                                + " served, at most " + maxBytes / BATCH + " bytes allocated for each");
        assertTrue(maxBytes < MAX_BYTES_OF_A_BATCH, maxBytes + " bytes for " + BATCH + " entries");
        if (secret) {
            assertEquals(0, served);
        }
    }

    /** A length of 2^31-1 once asked for that much memory, and failed the whole deployment. */
    @Test
    @Assertion("P2")
    void lengths_beyond_the_file_are_a_miss() throws Exception {
        for (int length : new int[] {Integer.MAX_VALUE, -1}) {
            for (int offset = 16; offset < 140; offset += 4) {
                Path file = plant("value", EnvelopeDigest.sha256(), EnvelopeDigest.sha256());
                byte[] bytes = Files.readAllBytes(file);
                ByteBuffer.wrap(bytes).putInt(offset, length);
                Files.write(file, sealed(bytes, EnvelopeDigest.sha256()));
                Object value = restartAndCall(EnvelopeDigest.sha256());
                assertTrue(value instanceof String, () -> "" + value);
            }
        }
    }

    /** Changes fields, bytes of the header, bytes of the value, or its length; then makes checksums right, by SHA-256 or another secret. */
    private static byte[] mutate(byte[] file, Random random, EnvelopeDigest digest) throws IOException {
        EnvelopeDigest forging =
                random.nextInt(4) == 0 ? EnvelopeDigest.hmac("another secret of some length") : EnvelopeDigest.sha256();
        EnvelopeHeader.Read read = EnvelopeHeader.read(new ByteArrayInputStream(file), file.length, digest);
        byte[] value = Arrays.copyOfRange(file, read.length(), file.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    value[random.nextInt(value.length)] = (byte) random.nextInt();
                }
                return reseal(read.envelope(), value, read.envelope().value().size(), forging);
            }
            case 1 -> {
                byte[] other = Arrays.copyOf(value, random.nextInt(2 * value.length));
                return reseal(read.envelope(), other, random.nextLong(), forging);
            }
            case 2 -> {
                byte[] changed = file.clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    int at = 16 + random.nextInt(read.length() - 16 - EnvelopeDigest.LENGTH);
                    changed[at] = (byte) random.nextInt();
                }
                return sealed(changed, forging);
            }
            default -> {
                EnvelopeHeader old = read.envelope();
                byte[] noise = new byte[random.nextInt(64)];
                random.nextBytes(noise);
                EnvelopeHeader changed = new EnvelopeHeader(
                        old.cache(),
                        old.fingerprint(),
                        random.nextBoolean() ? old.key() : noise,
                        random.nextBoolean() ? old.written() : Instant.ofEpochSecond(random.nextInt()),
                        null,
                        List.of(),
                        random.nextBoolean() ? old.shape() : noise,
                        random.nextBoolean() ? old.trace() : noise,
                        null);
                return reseal(changed, value, old.value().size(), forging);
            }
        }
    }

    private static byte[] reseal(EnvelopeHeader envelope, byte[] value, long size, EnvelopeDigest digest) {
        return envelope.seal(value, size, digest);
    }

    /** Header bytes as they are, with their digest. */
    private static byte[] sealed(byte[] file, EnvelopeDigest digest) {
        int length = ByteBuffer.wrap(file).getInt(12);
        byte[] content = Arrays.copyOf(file, length);
        System.arraycopy(digest.of(content), 0, file, length, EnvelopeDigest.LENGTH);
        return file;
    }

    /** Writes an entry, then puts another value in its file. */
    private Path plant(Object value, EnvelopeDigest digest, EnvelopeDigest forging) throws Exception {
        application.valueType = String.class;
        try (DiskStorage storage = open(digest)) {
            CacheEngine engine = engine(storage);
            engine.clear();
            engine.call(new Object[] {"a"}, () -> "value");
        }
        Path file = entryFiles().get(0);
        byte[] bytes = Files.readAllBytes(file);
        EnvelopeHeader.Read read = EnvelopeHeader.read(new ByteArrayInputStream(bytes), bytes.length, digest);
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(graph)) {
            out.writeObject(value);
        }
        ByteArrayOutputStream marshalled = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(marshalled)) {
            out.writeInt(0);
            out.writeInt(graph.size());
            graph.writeTo(out);
        }
        Files.write(file, read.envelope().seal(marshalled.toByteArray(), graph.size(), forging));
        GadgetCorpus.EXECUTED.set(0);
        return file;
    }

    private @Nullable Object restartAndCall(EnvelopeDigest digest) throws Exception {
        try (DiskStorage storage = open(digest)) {
            return engine(storage).call(new Object[] {"a"}, () -> {
                loads.incrementAndGet();
                return "loaded";
            });
        }
    }

    private DiskStorage open(EnvelopeDigest digest) {
        return DiskStorage.open(directory, "shop", InstantSource.system(), application.ticker, digest)
                .orElseThrow();
    }

    private CacheEngine engine(DiskStorage storage) {
        application.persistence = storage.files(CACHE);
        return application.data("data");
    }

    private List<Path> entryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".entry"))
                    .sorted()
                    .toList();
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
