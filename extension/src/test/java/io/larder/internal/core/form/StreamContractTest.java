package io.larder.internal.core.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A class that writes with {@code writeInt} and reads with {@code readFully}, or writes {@code writeChars} and reads {@code readChar}, got other
 * bytes back; a bitmap of a library held other numbers. So the streams are compared with those of the JDK, method by method.
 */
class StreamContractTest {

    interface Scripted extends Serializable {
        List<String> results();
    }

    static final class WithFields implements Scripted {
        private static final long serialVersionUID = 1L;
        private final long seed;
        private final int number = 7;
        private final String text = "text";
        private transient List<String> results = List.of();

        WithFields(long seed) {
            this.seed = seed;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            new Script(seed, true).write(out, false);
        }

        private void readObject(ObjectInputStream in) {
            results = new Script(SEED[0], true).read(in, false);
        }

        @Override
        public List<String> results() {
            return List.of(results.toString(), "" + number + text + seed);
        }
    }

    static final class WithoutFields implements Scripted {
        private static final long serialVersionUID = 1L;
        private transient List<String> results = List.of();

        private void writeObject(ObjectOutputStream out) throws IOException {
            new Script(SEED[0], false).write(out, false);
        }

        private void readObject(ObjectInputStream in) {
            results = new Script(SEED[0], false).read(in, false);
        }

        @Override
        public List<String> results() {
            return results;
        }
    }

    /** Has no {@code writeObject}, so that only its fields are there to be read. */
    static final class ReadsMore implements Scripted {
        private static final long serialVersionUID = 1L;
        private final int number = 7;
        private transient List<String> results = List.of();

        private void readObject(ObjectInputStream in) {
            results = new Script(SEED[0], true).read(in, false);
        }

        @Override
        public List<String> results() {
            return List.of(results.toString(), "" + number);
        }
    }

    public static final class External implements Scripted, Externalizable {
        private static final long serialVersionUID = 1L;
        private transient List<String> results = List.of();

        public External() {}

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            new Script(SEED[0], true).write((ObjectOutputStream) out, true);
        }

        @Override
        public void readExternal(ObjectInput in) {
            results = new Script(SEED[0], true).read((ObjectInputStream) in, true);
        }

        @Override
        public List<String> results() {
            return results;
        }
    }

    /** That of the object at hand; the JDK gives an object no way to tell. */
    private static final long[] SEED = {0};

    private static final int ROUNDS = Integer.getInteger("larder.test.scripts", 1_000);

    @Test
    @Assertion("D2")
    void any_sequence_of_reads_sees_what_it_sees_in_the_streams_of_the_jdk() throws Exception {
        compare(WithFields::new);
        compare(seed -> new WithoutFields());
        compare(seed -> new ReadsMore());
        compare(seed -> new External());
    }

    private static void compare(LongFunction<Scripted> factory) throws Exception {
        int compared = 0;
        int failures = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            SEED[0] = seed;
            Scripted value = factory.apply(seed);
            List<String> expected = expected(value);
            if (expected != null) {
                assertEquals(
                        expected,
                        results(FormCopier.copy(value)),
                        value.getClass().getSimpleName() + " " + seed);
                compared++;
                failures += expected.toString().contains("optional") ? 1 : 0;
            }
        }
        assertTrue(compared > ROUNDS / 2, "" + compared);
        assertTrue(failures > ROUNDS / 10, "reads that fail are among them");
    }

    /** {@code null} where the JDK does not find the end of what was left in the middle of a block. */
    private static @Nullable List<String> expected(Scripted value) throws Exception {
        try {
            return results(ObjectStreams.copy(value));
        } catch (IllegalStateException | StreamCorruptedException unreadData) {
            return null;
        }
    }

    private static List<String> results(@Nullable Object copy) {
        return ((Scripted) Objects.requireNonNull(copy)).results();
    }
}
