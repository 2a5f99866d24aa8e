package io.larder.tck.async;

import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
public class StageResourceBean implements StageBean {

    @Inject
    InvocationCounter invocations;

    @Inject
    PendingStages stages;

    @Override
    @CacheResource
    public CompletionStage<List<String>> stage(String name) {
        invocations.increment(name);
        return stages.create(name);
    }

    @Override
    @CacheResource
    public CompletableFuture<List<String>> future(String name) {
        invocations.increment(name);
        return stages.create(name);
    }
}
