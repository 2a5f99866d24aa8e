package io.larder.internal.core.value;

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

class DataTypeValidatorTest {

    interface UnsupportedReturnTypes<T extends Thread> {
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

        Optional<Stream<String>> optional();

        InputStream[] array();

        List<String>[][] nestedArray();

        Stream<String>[] streams();

        T variable();

        CompletionStage<Stream<String>> stage();

        List<CompletableFuture<String>> pending();
    }

    interface SupportedReturnTypes {
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

        List<?> wildcard();
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
                "optional",
                "array",
                "streams",
                "variable",
                "stage",
                "pending"
            })
    @Assertion("D4")
    void unsupported_declared_type_is_rejected_with_a_remedy(String method) throws Exception {
        String reason = Objects.requireNonNull(DataTypeValidator.unsupportedReason(
                UnsupportedReturnTypes.class.getDeclaredMethod(method).getGenericReturnType()));

        assertTrue(reason.matches("returns [^;]+, which is [^;]+; (?:return|use) [^;]+"), reason);
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
                "wildcard"
            })
    @Assertion("D4")
    void declared_type_that_may_be_data_is_checked_for_each_value(String method) throws Exception {
        assertNull(DataTypeValidator.unsupportedReason(
                SupportedReturnTypes.class.getDeclaredMethod(method).getGenericReturnType()));
    }
}
