package io.larder.tck.clear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ClearTest {

    @Inject
    Caches caches;

    @Inject
    DataBoard data;

    @Inject
    ResourceBoard resource;

    @Inject
    Sponge sponge;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(ClearTest.class, Board.class, DataBoard.class, ResourceBoard.class, Sponge.class);
    }

    @Test
    @Assertion("C1")
    void one_entry_is_cleared_and_the_others_stay() {
        both((board, mark) -> {
            int one = board.line(mark, 1);
            int two = board.line(mark, 2);

            cache(board, "line").clearEntry(mark, 1);

            assertTrue(board.line(mark, 1) > one);
            assertEquals(two, board.line(mark, 2));
        });
    }

    @Test
    @Assertion("C1")
    void clearing_what_is_not_there_is_no_error() {
        both((board, mark) -> {
            cache(board, "line").clearEntry(mark + "never", 1);
            cache(board, "line").clear();
            cache(board, "line").clear();

            assertEquals(0, cache(board, "line").size());
        });
    }

    @Test
    @Assertion("C1")
    void wrong_arguments_are_refused() {
        both((board, mark) -> {
            assertThrows(
                    IllegalArgumentException.class, () -> cache(board, "line").clearEntry(mark));
            assertThrows(
                    IllegalArgumentException.class, () -> cache(board, "line").clearEntry(1, mark));
        });
    }

    @Test
    @Assertion("C1")
    void one_method_is_cleared_and_the_others_stay() {
        both((board, mark) -> {
            int line = board.line(mark, 1);
            int page = board.page(mark);

            cache(board, "line").clear();

            assertTrue(board.line(mark, 1) > line);
            assertEquals(page, board.page(mark));
        });
    }

    @Test
    @Assertion("C1")
    void a_group_is_cleared_and_the_other_stays() {
        int dataPage = data.page("group");
        int resourcePage = resource.page("group");

        caches.data().clear();

        int later = data.page("group");
        assertTrue(later > dataPage);
        assertEquals(resourcePage, resource.page("group"));

        caches.resources().clear();

        assertEquals(later, data.page("group"));
        assertTrue(resource.page("group") > resourcePage);
    }

    @Test
    @Assertion("C1")
    void everything_is_cleared() {
        both((board, mark) -> {
            int page = board.page(mark);

            caches.clear();

            assertTrue(board.page(mark) > page);
        });
    }

    @Test
    @Assertion("C2")
    void the_annotation_clears_after_a_normal_return_and_not_after_an_exception() {
        both((board, mark) -> {
            int page = board.page(mark);

            assertThrows(IllegalStateException.class, () -> sponge.wipe(true));
            assertEquals(page, board.page(mark));

            sponge.wipe(false);

            assertTrue(board.page(mark) > page);
        });
    }

    @Test
    @Assertion("C2")
    void the_annotation_can_clear_ahead_of_the_method() {
        both((board, mark) -> {
            int page = board.page(mark);

            assertEquals(List.of(0L, 0L), sponge.sizesWipedBefore());
            assertTrue(board.page(mark) > page);
        });
    }

    @Test
    @Assertion("C3")
    void clearing_amid_hits_and_misses_leaves_no_stale_value() {
        both((board, mark) -> {
            MethodCache cache = cache(board, "copy");
            AtomicInteger truth = new AtomicInteger();
            List<Caller<Boolean>> readers = Caller.crowd(4, () -> {
                for (int read = 0; read < 2_000; read++) {
                    int atLeast = truth.get() - Board.WRITERS;
                    if (board.copy("c" + read % 3, truth) < atLeast) {
                        return false;
                    }
                }
                return true;
            });
            List<Caller<Boolean>> writers = Caller.crowd(Board.WRITERS, () -> {
                for (int write = 0; write < 300; write++) {
                    int written = truth.incrementAndGet();
                    if (write % 2 == 0) {
                        cache.clear();
                    } else {
                        cache.clearEntry("c0", truth);
                        cache.clearEntry("c1", truth);
                        cache.clearEntry("c2", truth);
                    }
                    if (board.copy("c" + write % 3, truth) < written) {
                        return false;
                    }
                }
                return true;
            });

            for (Caller<Boolean> writer : writers) {
                assertTrue(writer.result(), "stale after clearing");
            }
            for (Caller<Boolean> reader : readers) {
                assertTrue(reader.result(), "stale");
            }
        });
    }

    @Test
    @Assertion("C1")
    void caches_are_found_by_method_by_name_and_by_kind() {
        MethodCache page = caches.of(DataBoard.class, "page");

        assertEquals("data page", page.name());
        assertEquals(CacheKind.DATA, page.kind());
        assertEquals("data page", caches.named("data page").name());
        assertEquals(
                "io.larder.tck.clear.DataBoard#line(java.lang.String,int)",
                caches.of(DataBoard.class, "line").name());
        assertEquals(3, caches.data().caches().size());
        assertEquals(3, caches.resources().caches().size());
        assertThrows(IllegalArgumentException.class, () -> caches.named("data pages"));
        assertThrows(IllegalArgumentException.class, () -> caches.of(DataBoard.class, "lines"));
    }

    private MethodCache cache(Board board, String method) {
        return caches.of(board.getClass(), method);
    }

    private void both(Kinds.Check<Board> check) {
        Kinds.both(data, resource, check);
    }
}
