package mistakes;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheScope;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import mistakes.Declarations.Plain;

/** Calls that cannot be what was meant. */
public final class Calls {

    private Calls() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atCall("a method asks for its own key", Recursive.class, bean -> bean.sum(3))
                        .cured("other arguments", Descending.class, bean -> bean.sum(3)),
                Mistake.atCall("an input where none is allowed", NoInputs.class, NoInputs::read)
                        .cured("allowInputs", Silent.BoundedInputs.class, Silent.BoundedInputs::read)
                        .cured("a parameter", Silent.OfApplication.class, bean -> bean.read("de")),
                Mistake.atCall("a generic event", GenericEvent.class, GenericEvent::read)
                        .cured("a class without type parameters", EventOfText.class, EventOfText::read),
                Mistake.atCall("a typing error in a name", NamedTypo.class, NamedTypo::holds)
                        .cured("the nearest name", Named.class, Named::holds),
                Mistake.atCall("a name that nothing is like", NamedNothing.class, NamedNothing::holds)
                        .cured("an existing name", Named.class, Named::holds),
                Mistake.atCall("a method that is not cached", OfOther.class, OfOther::holds)
                        .cured("a cached one", OfTyped.class, OfTyped::holds),
                Mistake.atCall("an overloaded method", OfOverloaded.class, OfOverloaded::holds)
                        .cured("with the types", OfTyped.class, OfTyped::holds),
                Mistake.atCall("too few arguments to clear", ClearFew.class, ClearFew::clear)
                        .cured("all of them", ClearAll.class, ClearAll::clear),
                Mistake.atCall("an argument of another type", ClearText.class, ClearText::clear)
                        .cured("of its type", ClearAll.class, ClearAll::clear),
                Mistake.atCall(
                                "an entity as an argument whose children lead back to it",
                                Entities.OfCategory.class,
                                Entities.OfCategory::count)
                        .cured("its id", Entities.OfCategoryId.class, Entities.OfCategoryId::count)
                        .cured("a list", Entities.OfCategoryList.class, Entities.OfCategoryList::count)
                        .cured(
                                "@ExcludeFromKey",
                                Entities.OfCategoryExcluded.class,
                                Entities.OfCategoryExcluded::count),
                Mistake.warnedAtCall("hits that copy many megabytes", Sizes.Large.class, Sizes.Large::read)
                        .cured("a resource", Sizes.SharedLarge.class, Sizes.SharedLarge::read)
                        .cured("records in a List.of", Sizes.ImmutableLarge.class, Sizes.ImmutableLarge::read)
                        .cured("less", Sizes.Small.class, Sizes.Small::read),
                Mistake.warnedAtCall("a cache that only grows", Sizes.Growing.class, Sizes.Growing::fill)
                        .cured("maxEntries", Sizes.Bounded.class, Sizes.Bounded::fill)
                        .cured("ttl", Sizes.Expiring.class, Sizes.Expiring::fill),
                Mistake.atCall("a session's cache without a session", OfSession.class, OfSession::read)
                        .cured("of the application", Plain.class, Plain::read));
    }

    @ApplicationScoped
    public static class Recursive {

        @Inject
        Recursive self;

        @CacheData
        public int sum(int number) {
            return number + self.sum(number);
        }
    }

    @ApplicationScoped
    public static class Descending {

        @Inject
        Descending self;

        @CacheData
        public int sum(int number) {
            return number == 0 ? 0 : number + self.sum(number - 1);
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
    static class NoInputs {

        @Inject
        Input input;

        @CacheData
        String read() {
            return input.language();
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Effects {

        @Replayed
        void now(Supplier<String> text) {}

        @Replayed
        void now(String text) {}
    }

    @ApplicationScoped
    static class EffectOfText {

        @Inject
        Effects effects;

        @CacheData
        String read() {
            effects.now("text");
            return "text";
        }
    }

    @ApplicationScoped
    static class EffectOutside {

        @Inject
        Effects effects;

        @Inject
        EffectOfText cached;

        String read() {
            effects.now(() -> "text");
            return cached.read();
        }
    }

    record Notice(Object text) {}

    record Generic<T>(T text) {}

    @ApplicationScoped
    static class EventOfText {

        @Inject
        @ReplayedEvent
        Event<Notice> notices;

        @CacheData
        String read() {
            notices.fire(new Notice("text"));
            return "text";
        }
    }

    @ApplicationScoped
    static class PlainEvent {

        @Inject
        Event<Notice> notices;

        @CacheData
        String read() {
            Supplier<String> text = () -> "text";
            notices.fire(new Notice(text));
            return "text";
        }
    }

    @ApplicationScoped
    static class GenericEvent {

        @Inject
        @ReplayedEvent
        Event<Object> notices;

        @CacheData
        String read() {
            notices.select(new TypeLiteral<Generic<String>>() {}).fire(new Generic<>("text"));
            return "text";
        }
    }

    @Collaborator
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = "prices")
        public int of(int article) {
            return article;
        }

        @CacheData(name = "prices-by-name")
        public int of(String article) {
            return article.length();
        }

        public int other() {
            return 1;
        }
    }

    /** Has the caches and the prices injected. */
    abstract static class Office {

        @Inject
        Caches caches;

        @Inject
        Prices prices;

        boolean holds(MethodCache cache) {
            return prices.of(1) + prices.of("pen") > 0 && cache.size() > 0;
        }
    }

    @ApplicationScoped
    static class NamedTypo extends Office {
        boolean holds() {
            return holds(caches.named("prizes"));
        }
    }

    @ApplicationScoped
    static class NamedNothing extends Office {
        boolean holds() {
            return holds(caches.named("my-very-own-region"));
        }
    }

    @ApplicationScoped
    static class Named extends Office {
        boolean holds() {
            return holds(caches.named("prices"));
        }
    }

    @ApplicationScoped
    static class OfOther extends Office {
        boolean holds() {
            return holds(caches.of(Prices.class, "other"));
        }
    }

    @ApplicationScoped
    static class OfOverloaded extends Office {
        boolean holds() {
            return holds(caches.of(Prices.class, "of"));
        }
    }

    @ApplicationScoped
    static class OfTyped extends Office {
        boolean holds() {
            return holds(caches.of(Prices.class, "of", String.class));
        }
    }

    @ApplicationScoped
    static class ClearFew extends Office {
        boolean clear() {
            caches.named("prices").clearEntry();
            return true;
        }
    }

    @ApplicationScoped
    static class ClearText extends Office {
        boolean clear() {
            caches.named("prices").clearEntry("one");
            return true;
        }
    }

    @ApplicationScoped
    static class ClearAll extends Office {
        boolean clear() {
            caches.named("prices").clearEntry(2);
            return holds(caches.named("prices"));
        }
    }

    @ApplicationScoped
    static class OfSession {
        @CacheData(scope = CacheScope.SESSION)
        String read() {
            return "text";
        }
    }
}
