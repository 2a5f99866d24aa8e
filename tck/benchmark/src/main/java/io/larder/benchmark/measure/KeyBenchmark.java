package io.larder.benchmark.measure;

import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.KeyParameter;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a key costs, beside a hash code and beside the digest of as many bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@SuppressWarnings("NullAway") // JMH fills the states
public class KeyBenchmark {

    /** A record of five fields. */
    record Query(int number, String name, double from, double to, boolean open) {}

    /** The arguments of a call. */
    public enum Arguments {
        TWO("(int, String)", new Class<?>[] {int.class, String.class}, 7, "pencil"),
        RECORD("record of five fields", new Class<?>[] {Query.class}, new Query(7, "pencil", 1.5, 2.5, true)),
        STRINGS("list of 1,000 strings", new Class<?>[] {List.class}, strings()),
        DOUBLES("double[1_000_000]", new Class<?>[] {double[].class}, (Object) new double[1_000_000]);

        private final String title;
        private final Class<?>[] types;
        private final Object[] values;

        Arguments(String title, Class<?>[] types, Object... values) {
            this.title = title;
            this.types = types;
            this.values = values;
        }

        public String title() {
            return title;
        }

        private KeyGenerator generator() {
            List<KeyParameter> parameters =
                    Arrays.stream(types).map(KeyBenchmark::parameter).toList();
            return new KeyGeneratorFactory(List.of(), type -> false).create("Workload#find", parameters);
        }

        /** How many bytes a plain digest of the content has to read; of each string in a list its length too, without which it has no end. */
        private int bytes() {
            return switch (this) {
                case TWO -> 4 + 6;
                case RECORD -> 4 + 6 + 8 + 8 + 1;
                case STRINGS ->
                    strings().stream().mapToInt(text -> text.length() + 2).sum();
                case DOUBLES -> 8_000_000;
            };
        }

        private static List<String> strings() {
            return IntStream.range(0, 1_000)
                    .mapToObj(i -> "article number " + i)
                    .toList();
        }
    }

    @Param
    public @Nullable Arguments arguments;

    private KeyGenerator generator;
    private byte[] bytes;
    private MessageDigest sha256;

    private static KeyParameter parameter(Type type) {
        return new KeyParameter("argument", type, true);
    }

    @Setup
    public void prepare() throws NoSuchAlgorithmException {
        generator = arguments.generator();
        bytes = new byte[arguments.bytes()];
        sha256 = MessageDigest.getInstance("SHA-256");
    }

    @Benchmark
    public Object key() {
        return generator.generate(arguments.values);
    }

    @Benchmark
    public int hashCodeOfList() {
        return List.of(arguments.values).hashCode();
    }

    @Benchmark
    public byte[] sha256() {
        return sha256.digest(bytes);
    }
}
