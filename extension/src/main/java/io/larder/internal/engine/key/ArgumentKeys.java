package io.larder.internal.engine.key;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The keys of one cached method. */
final class ArgumentKeys implements KeyMaker {

    /**
     * A parameter that counts.
     *
     * @param encoding that of all its values, where its type leaves no other; else {@code null}
     */
    private record Counted(int index, Place place, @Nullable Encoding encoding) {}

    private final Encodings encodings;
    private final Counted[] counted;

    ArgumentKeys(Encodings encodings, String where, List<KeyParameter> parameters) {
        this.encodings = encodings;
        this.counted = IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).counted())
                .mapToObj(i -> new Counted(
                        i,
                        Place.parameter(where, parameters.get(i)),
                        encodings.only(parameters.get(i).type())))
                .toArray(Counted[]::new);
    }

    @Override
    public Key key(@Nullable Object[] arguments) {
        try {
            return key(new Walk(encodings), arguments);
        } catch (Walk.Deep e) {
            Cycles cycles = new Cycles(encodings);
            for (Counted parameter : counted) {
                cycles.look(arguments[parameter.index()]);
            }
            return key(new Walk(encodings, cycles), arguments);
        }
    }

    private Key key(Walk walk, @Nullable Object[] arguments) {
        walk.out.tag(Tag.ARGUMENTS);
        walk.out.count(counted.length);
        for (Counted parameter : counted) {
            walk.write(parameter.place(), arguments[parameter.index()], parameter.encoding());
        }
        return walk.out.key();
    }
}
