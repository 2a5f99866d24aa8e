package io.larder.tck.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StageTest {

    @Inject
    Runs runs;

    @Inject
    Letters letters;

    @Inject
    Caches caches;

    @Inject
    DataPost data;

    @Inject
    ResourcePost resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(StageTest.class, Post.class, Letters.class, DataPost.class, ResourcePost.class);
    }

    @Test
    @Assertion({"H7", "D1", "R1", "O1"})
    void calls_share_a_pending_stage_and_later_ones_hit_its_value() {
        both((post, mark) -> {
            String name = mark + "letter";
            CompletableFuture<List<String>> first = post.letter(name).toCompletableFuture();
            CompletableFuture<List<String>> second = post.letter(name).toCompletableFuture();
            assertFalse(second.isDone());
            List<String> value = new ArrayList<>(List.of("text"));

            letters.of(name).complete(value);

            assertSame(value, first.join());
            assertEquals(value, second.join());
            List<String> hit = post.letter(name).toCompletableFuture().join();
            assertEquals(value, hit);
            assertEquals(post == resource, hit == value);
            assertEquals(post == resource, second.join() == value);
            assertEquals(1, runs.count(name));
            CacheStats stats = caches.of(post.getClass(), "letter").stats();
            assertEquals(List.of(1L, 2L, 1L), List.of(stats.misses(), stats.hits(), stats.entries()));
        });
    }

    @Test
    @Assertion({"H7", "H4"})
    void failure_reaches_all_who_share_and_is_not_kept() {
        both((post, mark) -> {
            String name = mark + "lost";
            CompletableFuture<List<String>> first = post.parcel(name);
            CompletableFuture<List<String>> second = post.parcel(name);
            IOException failure = new IOException();

            letters.of(name).completeExceptionally(failure);

            assertSame(
                    failure,
                    assertThrows(CompletionException.class, first::join).getCause());
            assertSame(
                    failure,
                    assertThrows(CompletionException.class, second::join).getCause());
            assertFalse(post.parcel(name).isDone());
            assertEquals(2, runs.count(name));
        });
    }

    @Test
    @Assertion("H7")
    void one_callers_cancel_reaches_nobody_else() {
        both((post, mark) -> {
            String name = mark + "cancelled";
            CompletableFuture<List<String>> first = post.parcel(name);
            CompletableFuture<List<String>> second = post.parcel(name);
            assertNotSame(first, second);

            first.cancel(true);
            letters.of(name).complete(List.of("text"));

            assertEquals(List.of("text"), second.join());
            assertEquals(List.of("text"), post.parcel(name).join());
            assertEquals(1, runs.count(name));
        });
    }

    private void both(Kinds.Check<Post> check) {
        Kinds.both(data, resource, check);
    }
}
