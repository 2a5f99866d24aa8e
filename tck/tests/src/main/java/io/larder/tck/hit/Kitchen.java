package io.larder.tck.hit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both beans of {@link HitTest} can do, one with data and one with resources. */
interface Kitchen {

    String dish(String name, int portions);

    String dish(String name);

    String smell(String name);

    @Nullable
    String nothing(String name);

    List<String> none(String name);

    Optional<String> absent(String name);

    String fail(String name, Failures failures) throws Throwable;

    String season(List<String> ingredients);

    String menu(String name, int courses);
}
