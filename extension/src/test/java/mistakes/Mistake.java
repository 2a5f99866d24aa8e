package mistakes;

import java.util.ArrayList;
import java.util.List;

/**
 * One mistake that users make.
 *
 * @param title what is wrong, in a few words
 * @param occasion when the message is there
 * @param wrong the bean with the mistake
 * @param attempt the call that fails or is warned of; of a deployment's problem, none is made
 * @param cures each one that the message names
 */
record Mistake(String title, Occasion occasion, Class<?> wrong, Call<?> attempt, List<Cure<?>> cures) {

    /** When a message is seen. */
    enum Occasion {
        /** The deployment is refused. */
        DEPLOYMENT,
        /** The deployment is warned of. */
        WARNING,
        /** The call fails. */
        CALL,
        /** The call is warned of. */
        CALL_WARNING
    }

    /** A call of a bean. */
    @FunctionalInterface
    interface Call<B> {
        Object on(B bean) throws Exception;
    }

    /**
     * The code as it should be.
     *
     * @param applied what was done, as the message says it
     * @param bean with it done
     * @param call gives the same result twice, and is a hit the second time
     */
    record Cure<B>(String applied, Class<B> bean, Call<B> call) {}

    static Mistake atDeployment(String title, Class<?> wrong) {
        return new Mistake(title, Occasion.DEPLOYMENT, wrong, bean -> "", List.of());
    }

    static Mistake warned(String title, Class<?> wrong) {
        return new Mistake(title, Occasion.WARNING, wrong, bean -> "", List.of());
    }

    static <B> Mistake atCall(String title, Class<B> wrong, Call<B> attempt) {
        return new Mistake(title, Occasion.CALL, wrong, attempt, List.of());
    }

    static <B> Mistake warnedAtCall(String title, Class<B> wrong, Call<B> attempt) {
        return new Mistake(title, Occasion.CALL_WARNING, wrong, attempt, List.of());
    }

    <B> Mistake cured(String applied, Class<B> bean, Call<B> call) {
        List<Cure<?>> all = new ArrayList<>(cures);
        all.add(new Cure<>(applied, bean, call));
        return new Mistake(title, occasion, wrong, attempt, List.copyOf(all));
    }

    @Override
    public String toString() {
        return title;
    }
}
