package io.larder.tck.hit;

import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the methods of both kitchens. */
@ApplicationScoped
class Stove implements Kitchen {

    @Inject
    Runs runs;

    @Override
    public String dish(String name, int portions) {
        runs.of(name + " " + portions);
        return portions + " of " + name;
    }

    @Override
    public String dish(String name) {
        runs.of(name);
        return "cooked " + name;
    }

    @Override
    public String smell(String name) {
        runs.of(name);
        return "smelled " + name;
    }

    @Override
    public @Nullable String nothing(String name) {
        runs.of(name);
        return null;
    }

    @Override
    public List<String> none(String name) {
        runs.of(name);
        return List.of();
    }

    @Override
    public Optional<String> absent(String name) {
        runs.of(name);
        return Optional.empty();
    }

    @Override
    public String fail(String name, Failures failures) throws Throwable {
        runs.of(name);
        failures.happen();
        return "well done";
    }

    @Override
    public String season(List<String> ingredients) {
        runs.of(ingredients.toString());
        ingredients.add("salt");
        return ingredients.toString();
    }

    @Override
    public String menu(String name, int courses) {
        runs.of(name + "menu " + courses);
        return courses + " of " + name;
    }
}
