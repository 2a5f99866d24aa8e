package io.larder.tck.stage;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All methods with {@link CacheData}. */
@ApplicationScoped
public class DataPost implements Post {

    @Inject
    Runs runs;

    @Inject
    Letters letters;

    @Override
    @CacheData
    public CompletionStage<List<String>> letter(String name) {
        runs.of(name);
        return letters.send(name);
    }

    @Override
    @CacheData
    public CompletableFuture<List<String>> parcel(String name) {
        runs.of(name);
        return letters.send(name);
    }
}
