package mistakes;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import mistakes.Declarations.Shared;

/** Names that stand for nothing, classes that cannot be had, and members that contradict one another. */
final class Combinations {

    private Combinations() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atDeployment("a name given twice", SameName.class)
                        .cured("another name", OtherName.class, OtherName::read),
                Mistake.atDeployment("a typing error in the name to clear", ClearTypo.class)
                        .cured("the nearest name", Clear.class, Clear::read),
                Mistake.atDeployment("a name to clear that nothing is like", ClearNothingLike.class)
                        .cured("an existing name", Clear.class, Clear::read),
                Mistake.atDeployment("no name to clear", ClearNone.class).cured("a name", Clear.class, Clear::read),
                Mistake.atDeployment("a condition that needs a constructor", UnlessLonger.class)
                        .cured("a constructor without parameters", UnlessEmpty.class, UnlessEmpty::read)
                        .cured("a bean", UnlessLong.class, UnlessLong::read),
                Mistake.atDeployment("a function of the lifetime that needs a constructor", LifetimeOfHours.class)
                        .cured("a constructor without parameters", LifetimeOfAnHour.class, LifetimeOfAnHour::read),
                Mistake.atDeployment("a function of the lifetime that returns a number", LifetimeOfNumber.class)
                        .cured("returns a Duration", LifetimeOfAnHour.class, LifetimeOfAnHour::read),
                Mistake.atDeployment("jitter without a time to live", JitterAlone.class)
                        .cured("with ttl", JitterWithTtl.class, JitterWithTtl::read)
                        .cured("without", OtherName.class, OtherName::read),
                Mistake.atDeployment("jitter as long as the time to live", JitterOfAll.class)
                        .cured("a percentage", JitterWithTtl.class, JitterWithTtl::read),
                Mistake.atDeployment("an input that returns nothing", VoidInput.class)
                        .cured("returns the value", UsesInput.class, UsesInput::read),
                Mistake.atDeployment("an effect that returns something", ReplayedResult.class)
                        .cured("returns void", UsesEffect.class, UsesEffect::read),
                Mistake.atDeployment("an input of a dependent bean", DependentInput.class)
                        .cured("a scope", UsesInput.class, UsesInput::read),
                Mistake.atDeployment("a session's entries on disk", SessionOnDisk.class)
                        .cured("persist = NONE", OfSession.class, OfSession::read)
                        .cured("scope = APPLICATION", OnDisk.class, OnDisk::read),
                Mistake.atDeployment("a resource that is nothing", VoidResource.class)
                        .cured("returns the resource", Shared.class, Shared::read),
                Mistake.atDeployment("a stage class of its own", OwnStage.class)
                        .cured("CompletionStage", PlainStage.class, bean -> bean.read()
                                .toCompletableFuture()
                                .join()));
    }

    @ApplicationScoped
    static class SameName {
        @CacheData(name = "same")
        int read() {
            return 1;
        }

        @CacheData(name = "same")
        int other() {
            return 1;
        }
    }

    @ApplicationScoped
    static class OtherName {
        @CacheData(name = "one")
        int read() {
            return 1;
        }

        @CacheData(name = "other")
        int other() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Clear {

        @CacheData(name = "articles")
        int read() {
            return 1;
        }

        @CacheClear("articles")
        void clear() {}
    }

    @ApplicationScoped
    static class ClearTypo {

        @CacheData(name = "articles")
        int read() {
            return 1;
        }

        @CacheClear("artikles")
        void clear() {}
    }

    @ApplicationScoped
    static class ClearNothingLike {

        @CacheData(name = "articles")
        int read() {
            return 1;
        }

        @CacheClear("my-very-own-region")
        void clear() {}
    }

    @ApplicationScoped
    static class ClearNone {
        @CacheClear({})
        void clear() {}
    }

    static class Longer implements Predicate<String> {

        private final int length;

        Longer(int length) {
            this.length = length;
        }

        @Override
        public boolean test(String text) {
            return text.length() > length;
        }
    }

    @ApplicationScoped
    static class UnlessLonger {
        @CacheData(unless = Longer.class)
        String read() {
            return "";
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Long implements Predicate<String> {

        private final int length;

        @Inject
        Long(Input input) {
            length = 10 * input.language().length();
        }

        Long() {
            length = 0;
        }

        @Override
        public boolean test(String text) {
            return text.length() > length;
        }
    }

    @ApplicationScoped
    static class UnlessLong {
        @CacheData(unless = Long.class)
        String read() {
            return "text";
        }
    }

    static class Empty implements Predicate<String> {
        @Override
        public boolean test(String text) {
            return text.isEmpty();
        }
    }

    @ApplicationScoped
    static class UnlessEmpty {
        @CacheData(unless = Empty.class)
        String read() {
            return "text";
        }
    }

    static class Hours implements Function<Integer, Duration> {

        private final int hours;

        Hours(int hours) {
            this.hours = hours;
        }

        @Override
        public Duration apply(Integer value) {
            return Duration.ofHours(hours);
        }
    }

    @ApplicationScoped
    static class LifetimeOfHours {
        @CacheData(lifetime = Hours.class)
        int read() {
            return 1;
        }
    }

    static class Number implements Function<Integer, Integer> {
        @Override
        public Integer apply(Integer value) {
            return 3_600;
        }
    }

    @ApplicationScoped
    static class LifetimeOfNumber {
        @CacheData(lifetime = Number.class)
        int read() {
            return 1;
        }
    }

    static class AnHour implements Function<Integer, Duration> {
        @Override
        public Duration apply(Integer value) {
            return Duration.ofHours(1);
        }
    }

    @ApplicationScoped
    static class LifetimeOfAnHour {
        @CacheData(lifetime = AnHour.class)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class JitterAlone {
        @CacheData(jitter = "10%")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class JitterOfAll {
        @CacheData(ttl = "10m", jitter = "600")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class JitterWithTtl {
        @CacheData(ttl = "10m", jitter = "10%")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class VoidInput {
        @CacheInput
        void language() {}
    }

    static class DependentInput {
        @CacheInput
        String language() {
            return "en";
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Input {
        @CacheInput
        String language() {
            return "en";
        }
    }

    @ApplicationScoped
    static class UsesInput {

        @Inject
        Input input;

        @CacheData(allowInputs = true, maxEntries = 100)
        String read() {
            return input.language();
        }
    }

    @ApplicationScoped
    static class ReplayedResult {
        @Replayed
        int count() {
            return 1;
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Effect {
        @Replayed
        void count() {}
    }

    @ApplicationScoped
    static class UsesEffect {

        @Inject
        Effect effect;

        @CacheData
        String read() {
            effect.count();
            return "text";
        }
    }

    @ApplicationScoped
    static class SessionOnDisk {
        @CacheData(scope = CacheScope.SESSION, persist = PersistenceMode.DISK)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class OfSession {
        @CacheData(scope = CacheScope.SESSION)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class OnDisk {
        @CacheData(persist = PersistenceMode.DISK)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class VoidResource {
        @CacheResource
        void read() {}
    }

    static class Promise<T> extends CompletableFuture<T> {}

    @ApplicationScoped
    static class OwnStage {
        @CacheData
        Promise<String> read() {
            Promise<String> promise = new Promise<>();
            promise.complete("text");
            return promise;
        }
    }

    @ApplicationScoped
    static class PlainStage {
        @CacheData
        CompletionStage<String> read() {
            return CompletableFuture.completedFuture("text");
        }
    }

    @ApplicationScoped
    static class PlainFuture {
        @CacheData
        CompletableFuture<String> read() {
            return CompletableFuture.completedFuture("text");
        }
    }
}
