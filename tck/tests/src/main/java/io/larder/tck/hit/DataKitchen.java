package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataKitchen implements Kitchen {

    @Inject
    Stove stove;

    @Inject
    DataKitchen self;

    @Override
    @CacheData
    public String dish(String name, int portions) {
        return stove.dish(name, portions);
    }

    @Override
    @CacheData
    public String dish(String name) {
        return stove.dish(name);
    }

    @Override
    @CacheData
    public String smell(String name) {
        return stove.smell(name);
    }

    @Override
    @CacheData
    public @Nullable String nothing(String name) {
        return stove.nothing(name);
    }

    @Override
    @CacheData
    public List<String> none(String name) {
        return stove.none(name);
    }

    @Override
    @CacheData
    public Optional<String> absent(String name) {
        return stove.absent(name);
    }

    @Override
    @CacheData
    public String fail(String name, @ExcludeFromKey Failures failures) throws Throwable {
        return stove.fail(name, failures);
    }

    @Override
    @CacheData
    public String season(List<String> ingredients) {
        return stove.season(ingredients);
    }

    @Override
    @CacheData
    public String menu(String name, int courses) {
        String course = stove.menu(name, courses);
        return "[" + course + (courses > 1 ? self.menu(name, courses - 1) : "") + "]";
    }

    @CacheData
    public void stock(String name) {
        stove.smell(name);
    }
}
