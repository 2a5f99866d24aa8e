package io.larder.internal.core.key;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The keys of one cached method. */
final class ArgumentKeyGenerator implements KeyGenerator {

    /**
     * A parameter that counts.
     *
     * @param encoding that of all its values, where its type leaves no other; else {@code null}
     */
    private record IncludedParameter(
            int index, ParameterContext context, @Nullable Encoding encoding) {}

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
                cycles.search(arguments[parameter.index()]);
            }
            return generate(new GraphEncoder(encodings, cycles), arguments);
        }
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
