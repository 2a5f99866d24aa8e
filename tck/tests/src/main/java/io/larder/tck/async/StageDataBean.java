package io.larder.tck.async;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All methods with {@link CacheData}. */
@ApplicationScoped
public class StageDataBean implements StageBean {

    @Inject
    InvocationCounter invocations;

    @Inject
    PendingStages stages;

    @Override
    @CacheData
    public CompletionStage<List<String>> stage(String name) {
        invocations.increment(name);
        return stages.create(name);
    }

    @Override
    @CacheData
    public CompletableFuture<List<String>> future(String name) {
        invocations.increment(name);
        return stages.create(name);
    }
}
