package io.larder.internal.cdi.validation;

import io.larder.CacheData;
import io.larder.CacheResource;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One class for each thing that can be wrong with the types of a cached method and the classes that its annotation names. */
@SuppressWarnings("unused")
final class InvalidTypes {

    private InvalidTypes() {}

    static class Unkeyable {
        @CacheResource
        String read(Thread thread) {
            return "" + thread;
        }
    }

    static class NoData {
        @CacheData
        Thread read() {
            return Thread.currentThread();
        }
    }

    static class AStream {
        @CacheData
        Stream<String> read() {
            return Stream.of();
        }
    }

    static class AnIterator {
        @CacheData
        Iterator<String> read() {
            return Collections.emptyIterator();
        }
    }

    static class APublisher {
        @CacheData
        Flow.Publisher<String> read() {
            return subscriber -> subscriber.onComplete();
        }
    }

    static class AFuture {
        @CacheData
        Future<String> read() {
            return CompletableFuture.completedFuture("");
        }
    }

    static class AStageOfStream {
        @CacheData
        CompletionStage<Stream<String>> read() {
            return CompletableFuture.completedFuture(Stream.of());
        }
    }

    static class CustomStage<T> extends CompletableFuture<T> {}

    static class ACustomStage {
        @CacheData
        CustomStage<String> read() {
            return new CustomStage<>();
        }
    }

    static class VoidResource {
        @CacheResource
        void read() {}
    }

    static class PrivatePredicate implements Predicate<Object> {
        private PrivatePredicate() {}

        @Override
        public boolean test(Object value) {
            return false;
        }
    }

    static class ProtectedPredicate implements Predicate<Object> {
        protected ProtectedPredicate() {}

        @Override
        public boolean test(Object value) {
            return false;
        }
    }

    static class BeanPredicate implements Predicate<Object> {
        private final String reason;

        BeanPredicate(String reason) {
            this.reason = reason;
        }

        @Override
        public boolean test(Object value) {
            return reason.isEmpty();
        }
    }

    static class OtherPredicate extends BeanPredicate {
        OtherPredicate(String reason) {
            super(reason);
        }
    }

    abstract static class UninstantiablePredicate implements Predicate<Object> {}

    interface PredicateInterface extends Predicate<Object> {}

    class InnerConsumer implements Consumer<Object> {
        @Override
        public void accept(Object value) {}
    }

    static class PrivateConstructor {
        @CacheData(unless = PrivatePredicate.class)
        String read() {
            return "";
        }
    }

    static class ProtectedConstructor {
        @CacheResource(validate = ProtectedPredicate.class)
        String read() {
            return "";
        }
    }

    static class InnerRelease {
        @CacheResource(release = InnerConsumer.class)
        String read() {
            return "";
        }
    }

    static class AbstractPredicate {
        @CacheData(unless = UninstantiablePredicate.class)
        String read() {
            return "";
        }
    }

    static class InterfacePredicate {
        @CacheData(unless = PredicateInterface.class)
        String read() {
            return "";
        }
    }

    static class OtherConstructor {
        @CacheData(unless = OtherPredicate.class)
        String read() {
            return "";
        }
    }
}
