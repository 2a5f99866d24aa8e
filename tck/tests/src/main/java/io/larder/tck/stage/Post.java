package io.larder.tck.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods that return before they have their value. */
public interface Post {

    /** Completes when the test says so. */
    CompletionStage<List<String>> letter(String name);

    CompletableFuture<List<String>> parcel(String name);
}
