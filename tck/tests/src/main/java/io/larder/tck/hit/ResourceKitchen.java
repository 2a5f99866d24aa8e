package io.larder.tck.hit;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceKitchen implements Kitchen {

    @Inject
    Stove stove;

    @Inject
    ResourceKitchen self;

    @Override
    @CacheResource
    public String dish(String name, int portions) {
        return stove.dish(name, portions);
    }

    @Override
    @CacheResource
    public String dish(String name) {
        return stove.dish(name);
    }

    @Override
    @CacheResource
    public String smell(String name) {
        return stove.smell(name);
    }

    @Override
    @CacheResource
    public @Nullable String nothing(String name) {
        return stove.nothing(name);
    }

    @Override
    @CacheResource
    public List<String> none(String name) {
        return stove.none(name);
    }

    @Override
    @CacheResource
    public Optional<String> absent(String name) {
        return stove.absent(name);
    }

    @Override
    @CacheResource
    public String fail(String name, @ExcludeFromKey Failures failures) throws Throwable {
        return stove.fail(name, failures);
    }

    @Override
    @CacheResource
    public String season(List<String> ingredients) {
        return stove.season(ingredients);
    }

    @Override
    @CacheResource
    public String menu(String name, int courses) {
        String course = stove.menu(name, courses);
        return "[" + course + (courses > 1 ? self.menu(name, courses - 1) : "") + "]";
    }
}
