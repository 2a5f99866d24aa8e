package io.larder.internal.core.key;

import io.larder.UnhashableParameterException;
import io.larder.spi.KeyEncoder;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the makers of keys of one application. The bytes that they write are described in docs/key-format.md, the same in every
 * process. Safe for any number of threads.
 */
public final class KeyGeneratorFactory {

    private final EncodingRegistry encodings;
    private final KeyEncoderResolver resolver;

    /** Without knowledge of the code: all classes count as the application's, and an object makes another key once it has memoized something. */
    public KeyGeneratorFactory(Collection<? extends KeyEncoder<?>> encoders, Predicate<Class<?>> proxies) {
        this(encoders, proxies, declaring -> Set.of(), type -> true);
    }

    /**
     * @param encoders the application's own first; where two serve a type equally near, the first does
     * @param proxies whether a class is that of client proxies or of intercepted instances, so that its objects have no value;
     *     the usual ones are known without it
     * @param memoized names of those fields of a class that hold what can be computed from its other fields; asked once a class
     * @param application whether a class is the application's own, not a library's: of its collections the fields count too; asked once a class
     */
    public KeyGeneratorFactory(
            Collection<? extends KeyEncoder<?>> encoders,
            Predicate<Class<?>> proxies,
            Function<Class<?>, Set<String>> memoized,
            Predicate<Class<?>> application) {
        resolver = new KeyEncoderResolver(encoders);
        encodings = new EncodingRegistry(resolver, proxies, new FieldLayout.Factory(memoized, application));
    }

    /**
     * The maker of a method's keys.
     *
     * @param location the method, {@code Class#method}, for messages
     * @param parameters one for each declared parameter; where none counts, all calls have one key
     */
    public KeyGenerator create(String location, List<KeyParameter> parameters) {
        if (parameters.stream().noneMatch(KeyParameter::included)) {
            Key constant = new ArgumentKeyGenerator(encodings, location, List.of()).generate(new Object[0]);
            return arguments -> constant;
        }
        int[] included = IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).included())
                .toArray();
        return BasicKeyGenerator.of(
                IntStream.of(included)
                        .mapToObj(
                                i -> encodings.builtInLeafType(parameters.get(i).type()))
                        .collect(Collectors.toList()),
                included,
                new ArgumentKeyGenerator(encodings, location, parameters));
    }

    /** The generator that serves arguments of all types; each other has to generate the same keys. */
    KeyGenerator general(String location, List<KeyParameter> parameters) {
        return new ArgumentKeyGenerator(encodings, location, parameters);
    }

    /**
     * The key under which lies what a call with the first key computes after an ambient input gave an answer.
     *
     * @param input which input was asked, with its arguments where it has some; messages call it so
     * @throws UnhashableParameterException where the answer has no value; it names the question
     */
    public Key join(Key base, String input, @Nullable Object value) {
        return base.join(inputKey(input, value));
    }

    /**
     * The key of an ambient input's answer alone.
     *
     * @param input which input was asked; part of the key, and messages call it so
     * @throws UnhashableParameterException where the answer has no value; it names the question
     */
    public Key inputKey(String input, @Nullable Object value) {
        ParameterContext context = ParameterContext.input(input);
        try {
            return inputKey(new GraphEncoder(encodings), context, value);
        } catch (GraphEncoder.DepthLimitExceededException e) {
            CycleDetector cycles = new CycleDetector(encodings);
            cycles.add(value);
            return inputKey(new GraphEncoder(encodings, cycles), context, value);
        }
    }

    private static Key inputKey(GraphEncoder graphEncoder, ParameterContext context, @Nullable Object value) {
        graphEncoder.out.tag(Tag.INPUT_VALUE);
        graphEncoder.out.text(context.location());
        graphEncoder.write(context, value, null);
        return graphEncoder.out.key();
    }

    /** Whether some argument may be or hold what an encoder serves; {@code false} where the declared types allow none. */
    public boolean mayUseEncoders(List<KeyParameter> parameters) {
        KeyTypeValidator types = new KeyTypeValidator(resolver, encodings, type -> null);
        return parameters.stream()
                .anyMatch(parameter -> parameter.included() && !types.holdsLeavesOnly(parameter.type()));
    }

    /**
     * Why no argument of a declared type could be part of a key, or {@code null} where one may be.
     *
     * @param beans what is wrong with a class of which the container makes the objects; {@code null} for every other class
     */
    public @Nullable UnsupportedKeyType validate(
            Type declared, Function<Class<?>, @Nullable UnsupportedKeyType> beans) {
        return new KeyTypeValidator(resolver, encodings, beans).validate(declared);
    }

    /** The keys of one cached method. */
    private static final class ArgumentKeyGenerator implements KeyGenerator {
        /**
         * A parameter that counts.
         *
         * @param encoding that of all its values, where its type leaves no other; else {@code null}
         */
        private record IncludedParameter(
                int index,
                ParameterContext context,
                @Nullable Encoding encoding) {}

        private final EncodingRegistry encodings;
        private final IncludedParameter[] included;

        ArgumentKeyGenerator(EncodingRegistry encodings, String location, List<KeyParameter> parameters) {
            this.encodings = encodings;
            this.included = IntStream.range(0, parameters.size())
                    .filter(i -> parameters.get(i).included())
                    .mapToObj(i -> new IncludedParameter(
                            i,
                            ParameterContext.parameter(location, parameters.get(i)),
                            encodings.uniqueFor(parameters.get(i).type())))
                    .toArray(IncludedParameter[]::new);
        }

        @Override
        public Key generate(@Nullable Object[] arguments) {
            try {
                return generate(new GraphEncoder(encodings), arguments);
            } catch (GraphEncoder.DepthLimitExceededException e) {
                CycleDetector cycles = new CycleDetector(encodings);
                for (IncludedParameter parameter : included) {
                    cycles.add(arguments[parameter.index()]);
                }
                return generate(new GraphEncoder(encodings, cycles), arguments);
            }
        }

        @Override
        public Set<Class<?>> classes(@Nullable Object[] arguments) {
            ArgumentClasses classes = new ArgumentClasses(encodings);
            for (IncludedParameter parameter : included) {
                classes.add(arguments[parameter.index()]);
            }
            return classes.found();
        }

        private Key generate(GraphEncoder graphEncoder, @Nullable Object[] arguments) {
            graphEncoder.out.tag(Tag.ARGUMENTS);
            graphEncoder.out.count(included.length);
            for (IncludedParameter parameter : included) {
                graphEncoder.write(parameter.context(), arguments[parameter.index()], parameter.encoding());
            }
            return graphEncoder.out.key();
        }
    }
}
