package io.larder.tck.async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods that return a stage. */
public interface StageBean {

    /** Completes when the test completes it. */
    CompletionStage<List<String>> stage(String name);

    CompletableFuture<List<String>> future(String name);
}
