package io.larder.internal.engine.value;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.io.InputStream;
import java.sql.Connection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypesTest {

    interface Refusals<T extends Thread> {
        Stream<String> stream();

        IntStream numbers();

        Iterator<String> iterator();

        Future<String> future();

        Flow.Publisher<String> publisher();

        Connection connection();

        InputStream input();

        Thread thread();

        ReentrantLock lock();

        Executor executor();

        ClassLoader loader();

        List<InputStream> inputs();

        Map<String, List<? extends Thread>> threads();

        Optional<Stream<String>> perhaps();

        InputStream[] array();

        List<String>[][] fine();

        Stream<String>[] streams();

        T variable();

        CompletionStage<Stream<String>> later();

        List<CompletableFuture<String>> pending();
    }

    interface Fine {
        String text();

        int number();

        Object anything();

        List<String> list();

        Map<String, List<Integer>> map();

        CompletionStage<String> stage();

        CompletableFuture<List<String>> future();

        @SuppressWarnings("rawtypes")
        CompletionStage raw();

        AutoCloseable closeable();

        Comparable<Thread> comparable();

        <T extends Comparable<T>> T recursive();

        List<?> wild();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream",
                "numbers",
                "iterator",
                "future",
                "publisher",
                "connection",
                "input",
                "thread",
                "lock",
                "executor",
                "loader",
                "inputs",
                "threads",
                "perhaps",
                "array",
                "streams",
                "variable",
                "later",
                "pending"
            })
    @Assertion("D4")
    void declared_type_that_can_be_no_data_is_refused_with_the_cure(String method) throws Exception {
        String refusal = Objects.requireNonNull(
                DataTypes.refusal(Refusals.class.getDeclaredMethod(method).getGenericReturnType()));

        assertTrue(refusal.contains("@CacheResource") && refusal.contains("List"), refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "number",
                "anything",
                "list",
                "map",
                "stage",
                "future",
                "raw",
                "closeable",
                "comparable",
                "recursive",
                "wild"
            })
    @Assertion("D4")
    void declared_type_that_may_be_data_is_left_to_the_walk(String method) throws Exception {
        assertNull(DataTypes.refusal(Fine.class.getDeclaredMethod(method).getGenericReturnType()));
    }
}
