package io.larder.internal.cdi.check;

import fish.payara.cdi.auth.roles.RolesPermitted;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.Persistence;
import io.larder.Replayed;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One class for each thing that can be wrong with a declaration. */
@SuppressWarnings("unused")
final class Broken {

    private Broken() {}

    @CacheData
    static class OnClass {}

    @CacheInput
    static class InputOnClass {}

    @CacheResource
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Shared {}

    @Shared
    static class ComposedOnClass {}

    static class Private {
        @CacheData
        private String read() {
            return "";
        }
    }

    static class Static {
        @CacheResource
        static String read() {
            return "";
        }
    }

    static class FinalMethod {
        @CacheData
        final String read() {
            return "";
        }
    }

    static final class FinalClass {
        @CacheData
        String read() {
            return "";
        }
    }

    static class Both {
        @CacheData
        @CacheResource
        String read() {
            return "";
        }
    }

    static class Unreadable {
        @CacheData(ttl = "5 parsecs")
        String read() {
            return "";
        }
    }

    static class Unresolved {
        @CacheResource(ttl = "${nowhere}")
        String read() {
            return "";
        }
    }

    static class BlankStale {
        @CacheData(ttl = "1m", maxStale = " ")
        String read() {
            return "";
        }
    }

    static class NoEntries {
        @CacheData(maxEntries = 0)
        String read() {
            return "";
        }
    }

    static class FewerEntries {
        @CacheResource(maxEntries = -2)
        String read() {
            return "";
        }
    }

    static class StaleWithoutTtl {
        @CacheData(maxStale = "1m")
        String read() {
            return "";
        }
    }

    static class StaleSession {
        @CacheData(ttl = "1m", maxStale = "1m", scope = CacheScope.SESSION)
        String read() {
            return "";
        }
    }

    static class StaleInputs {
        @CacheData(ttl = "1m", maxStale = "1m", allowInputs = true)
        String read() {
            return "";
        }
    }

    static class StaleExcluded {
        @CacheData(ttl = "1m", maxStale = "1m")
        String read(String _trace) {
            return _trace;
        }
    }

    static class Stale {
        @CacheData(ttl = "1m", maxStale = "1m")
        String read() {
            return "";
        }
    }

    static class SameName {
        @CacheData(name = "twice")
        String first() {
            return "";
        }

        @CacheResource(name = "twice")
        String second() {
            return "";
        }
    }

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

    static class PersistentSession {
        @CacheData(persist = Persistence.DISK, scope = CacheScope.SESSION)
        String read() {
            return "";
        }
    }

    static class VoidResource {
        @CacheResource
        void read() {}
    }

    static class ClearsUnknown {
        @CacheClear("price")
        void write() {}

        @CacheData(name = "prices")
        String read() {
            return "";
        }
    }

    static class ClearsNothing {
        @CacheClear({})
        void write() {}
    }

    static class HiddenPredicate implements Predicate<Object> {
        private HiddenPredicate() {}

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

    abstract static class HalfPredicate implements Predicate<Object> {}

    interface FacePredicate extends Predicate<Object> {}

    class InnerConsumer implements Consumer<Object> {
        @Override
        public void accept(Object value) {}
    }

    static class PrivateConstructor {
        @CacheData(unless = HiddenPredicate.class)
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
        @CacheData(unless = HalfPredicate.class)
        String read() {
            return "";
        }
    }

    static class InterfacePredicate {
        @CacheData(unless = FacePredicate.class)
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

    static class VoidInput {
        @CacheInput
        void read() {}
    }

    static class ReplayedResult {
        @Replayed
        int notice() {
            return 1;
        }
    }

    static class LateSecurity {
        @RolesPermitted
        @CacheData
        String read() {
            return "";
        }
    }

    @RolesPermitted
    static class LateSecurityOnClass {
        @CacheData
        String read() {
            return "";
        }
    }

    static class Ambient {
        @CacheInput
        String locale() {
            return "";
        }

        @Replayed
        void notice() {}
    }
}
