package io.larder.tck.deployment;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Beans with types and names that fail a deployment. */
interface InvalidTypes {

    /** Cannot be intercepted. */
    @Dependent
    final class FinalClass {

        @CacheData
        String method() {
            return "";
        }
    }

    /** With types that are no key, no data, no resource. */
    @ApplicationScoped
    class Types {

        @CacheData
        String unsupportedKey(Thread thread) {
            return thread.getName();
        }

        @CacheData
        Stream<String> stream() {
            return Stream.of();
        }

        @CacheData
        Iterator<String> iterator() {
            return List.<String>of().iterator();
        }

        @CacheData
        Flow.Publisher<String> publisher() {
            return new SubmissionPublisher<>();
        }

        @CacheData
        Future<String> future() {
            return new FutureTask<>(() -> "");
        }

        @CacheResource
        void voidResource() {}
    }

    /** With a name that is not there, one given twice, and a class that cannot be made. */
    @ApplicationScoped
    class Names {

        /** Has no constructor to make it with. */
        record ReleaseWithoutConstructor(String how) implements Consumer<Object> {
            @Override
            public void accept(Object resource) {}
        }

        @CacheData(name = "notices")
        String first() {
            return "";
        }

        @CacheData(name = "notices")
        String second() {
            return "";
        }

        @CacheResource(release = ReleaseWithoutConstructor.class)
        String invalidRelease() {
            return "";
        }

        @CacheClear("noticeable")
        void unknownName() {}
    }

    /** With invalid inputs and effects. */
    @Dependent
    class InputsAndEffects {

        @CacheInput
        void input() {}

        @Replayed
        String effect() {
            return "";
        }
    }
}
