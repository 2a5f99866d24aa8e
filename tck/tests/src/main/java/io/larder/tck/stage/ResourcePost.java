package io.larder.tck.stage;

import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
public class ResourcePost implements Post {

    @Inject
    Runs runs;

    @Inject
    Letters letters;

    @Override
    @CacheResource
    public CompletionStage<List<String>> letter(String name) {
        runs.of(name);
        return letters.send(name);
    }

    @Override
    @CacheResource
    public CompletableFuture<List<String>> parcel(String name) {
        runs.of(name);
        return letters.send(name);
    }
}
