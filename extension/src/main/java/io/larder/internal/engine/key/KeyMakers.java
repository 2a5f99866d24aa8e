package io.larder.internal.engine.key;

import io.larder.UnhashableParameterException;
import io.larder.spi.KeyEncoder;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the makers of keys of one application. The bytes that they write are described in docs/key-format.md, the same in every
 * process. Safe for any number of threads.
 */
public final class KeyMakers {

    private final Encodings encodings;
    private final KeyTypes types;

    /**
     * @param encoders the application's own first; where two serve a type equally near, the first does
     * @param proxies whether a class is that of client proxies or of intercepted instances, so that its objects have no value;
     *     the usual ones are known without it
     */
    public KeyMakers(Collection<? extends KeyEncoder<?>> encoders, Predicate<Class<?>> proxies) {
        Encoders all = new Encoders(encoders);
        encodings = new Encodings(all, proxies);
        types = new KeyTypes(all, encodings);
    }

    /**
     * The maker of a method's keys.
     *
     * @param where the method, {@code Class#method}, for messages
     * @param parameters one for each declared parameter; where none counts, all calls have one key
     */
    public KeyMaker of(String where, List<KeyParameter> parameters) {
        if (parameters.stream().noneMatch(KeyParameter::counted)) {
            Key only = new ArgumentKeys(encodings, where, List.of()).key(new Object[0]);
            return arguments -> only;
        }
        return new ArgumentKeys(encodings, where, parameters);
    }

    /**
     * The key under which lies what a call with the first key computes after an ambient input gave an answer.
     *
     * @param question which input was asked, with its arguments where it has some; messages call it so
     * @throws UnhashableParameterException where the answer has no value; it names the question
     */
    public Key join(Key base, String question, @Nullable Object answer) {
        return base.and(answer(question, answer));
    }

    /**
     * The key of an ambient input's answer alone.
     *
     * @param question which input was asked; part of the key, and messages call it so
     * @throws UnhashableParameterException where the answer has no value; it names the question
     */
    public Key answer(String question, @Nullable Object answer) {
        Place place = Place.input(question);
        try {
            return answer(new Walk(encodings), place, answer);
        } catch (Walk.Deep e) {
            Cycles cycles = new Cycles(encodings);
            cycles.look(answer);
            return answer(new Walk(encodings, cycles), place, answer);
        }
    }

    private static Key answer(Walk walk, Place place, @Nullable Object answer) {
        walk.out.tag(Tag.ANSWER);
        walk.out.text(place.where());
        walk.write(place, answer, null);
        return walk.out.key();
    }

    /**
     * In words, why no argument of a declared type could be part of a key, or {@code null} where one may be: it reads on after
     * "the type of the parameter is".
     */
    public @Nullable String refusal(Type declared) {
        return types.refusal(declared);
    }
}
