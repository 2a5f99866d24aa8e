package mistakes;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.InterceptionFactory;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cache.annotation.Cacheable;

/** Code that would deploy, run, and cache nothing, or too much: it gets a warning. */
public final class Silent {

    private Silent() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.warned("a bean calls its cached method on this", OnThis.class)
                        .cured("an injected reference", OnInjected.class, OnInjected::twice),
                Mistake.warned("a method that is not public, of a bean that is injected into itself", NotPublic.class)
                        .cured("public", OnInjected.class, OnInjected::twice),
                Mistake.warned("the class can be no bean", NoBean.class)
                        .cured("a constructor for the container", Bean.class, Bean::read),
                Mistake.warned("a cache of all on a bean of one request", OfRequest.class)
                        .cured("a parameter", OfApplication.class, bean -> bean.read("de"))
                        .cured("scope = SESSION", OfSession.class, OfSession::read),
                Mistake.warned("inputs without a bound", Inputs.class)
                        .cured("maxEntries", BoundedInputs.class, BoundedInputs::read)
                        .cured("ttl", TimedInputs.class, TimedInputs::read),
                Mistake.warned("a method that returns nothing and does nothing again", Nothing.class)
                        .cured("a result", Bean.class, Bean::read)
                        .cured("@Replayed", Greeting.class, bean -> {
                            bean.greet();
                            return "";
                        }),
                Mistake.warned("an annotation of another cache", Other.class)
                        .cured("the line of the message", Bean.class, Bean::read),
                Mistake.warned("an overriding method without the annotation", Overriding.class)
                        .cured("the annotation again", AgainOverriding.class, AgainOverriding::read),
                Mistake.warned("a stereotype that carries the annotation", Stereotyped.class)
                        .cured("on the method", Bean.class, Bean::read),
                Mistake.warned("a bean made by a producer", Produced.class)
                        .cured("a bean of its class", Bean.class, Bean::read),
                Mistake.warned("code that reads a bean of one session", ReadsSession.class)
                        .cured("scope = SESSION", SessionCache.class, SessionCache::read)
                        .cured("a parameter", OfApplication.class, bean -> bean.read("de"))
                        .cured("@CacheInput", ReadsInput.class, ReadsInput::read),
                Mistake.warned("code that reads the clock", ReadsClock.class)
                        .cured("ttl", TimedClock.class, TimedClock::year)
                        .cured("a parameter", ReviewedClock.class, bean -> bean.next(2030))
                        .cured("allowContext = true", ReviewedClock.class, bean -> {
                            bean.logged();
                            return bean.logged();
                        }));
    }

    @ApplicationScoped
    static class OnThis {

        @CacheData
        int read() {
            return 1;
        }

        int twice() {
            return 2 * read();
        }
    }

    @ApplicationScoped
    public static class OnInjected {

        @Inject
        OnInjected self;

        @CacheData
        public int read() {
            return 1;
        }

        public int twice() {
            return 2 * self.read();
        }
    }

    @ApplicationScoped
    public static class NotPublic {

        @Inject
        NotPublic self;

        @CacheData
        int read() {
            return 1;
        }

        public int twice() {
            return 2 * self.read();
        }
    }

    static class NoBean {

        private final String name;

        NoBean(String name) {
            this.name = name;
        }

        @CacheData
        String read() {
            return name;
        }
    }

    @ApplicationScoped
    static class Bean {

        private final AtomicInteger runs = new AtomicInteger();

        @CacheData
        int read() {
            return runs.incrementAndGet();
        }
    }

    @RequestScoped
    static class OfRequest {

        private String language = "en";

        void choose(String chosen) {
            language = chosen;
        }

        @CacheData
        String read() {
            return language;
        }
    }

    @RequestScoped
    static class OfSession {

        @CacheData(scope = CacheScope.SESSION)
        String read() {
            return "en";
        }
    }

    @ApplicationScoped
    static class OfApplication {
        @CacheData
        String read(String language) {
            return language;
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
    static class Inputs {

        @Inject
        Input input;

        @CacheData(allowInputs = true)
        String read() {
            return input.language();
        }
    }

    @ApplicationScoped
    static class BoundedInputs {

        @Inject
        Input input;

        @CacheData(allowInputs = true, maxEntries = 10)
        String read() {
            return input.language();
        }
    }

    @ApplicationScoped
    static class TimedInputs {

        @Inject
        Input input;

        @CacheData(allowInputs = true, ttl = "1m")
        String read() {
            return input.language();
        }
    }

    @ApplicationScoped
    static class Nothing {
        @CacheData
        void warm() {}
    }

    @ApplicationScoped
    static class Greeting {

        @Inject
        Combinations.Effect effect;

        @CacheData
        void greet() {
            effect.count();
        }
    }

    @ApplicationScoped
    static class Other {
        @Cacheable
        int read() {
            return 1;
        }
    }

    abstract static class Base {
        @CacheData
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Overriding extends Base {
        @Override
        int read() {
            return 2;
        }
    }

    @ApplicationScoped
    static class AgainOverriding extends Base {
        @Override
        @CacheData
        int read() {
            return 2;
        }
    }

    /** Meant to make a service of each class. */
    @Stereotype
    @CacheData(ttl = "1m")
    @ApplicationScoped
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface CachedService {}

    @CachedService
    static class Stereotyped {
        int read() {
            return 1;
        }
    }

    @Vetoed
    static class Made {
        @CacheData
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Produced {
        @Produces
        @ApplicationScoped
        Made made(InterceptionFactory<Made> factory) {
            return factory.createInterceptedInstance(new Made());
        }
    }

    @SessionScoped
    @Collaborator
    static class Preferences implements Serializable {

        private static final long serialVersionUID = 1L;

        String language() {
            return "en";
        }

        @CacheInput
        String unit() {
            return "km";
        }
    }

    @ApplicationScoped
    static class ReadsSession {

        @Inject
        Preferences preferences;

        @CacheData
        String read() {
            return preferences.language();
        }
    }

    @ApplicationScoped
    static class SessionCache {

        @Inject
        Preferences preferences;

        @CacheData(scope = CacheScope.SESSION)
        String read() {
            return preferences.language();
        }
    }

    @ApplicationScoped
    static class ReadsInput {

        @Inject
        Preferences preferences;

        @CacheData(allowInputs = true, maxEntries = 10)
        String read() {
            return preferences.unit();
        }
    }

    @ApplicationScoped
    static class ReadsClock {
        @CacheData
        int year() {
            return LocalDate.now(ZoneOffset.UTC).getYear();
        }
    }

    @ApplicationScoped
    static class TimedClock {
        @CacheData(ttl = "1h")
        int year() {
            return LocalDate.now(ZoneOffset.UTC).getYear();
        }
    }

    @ApplicationScoped
    static class ReviewedClock {

        private Instant read = Instant.EPOCH;

        @CacheData
        int next(int year) {
            return year + 1;
        }

        @CacheData(allowContext = true)
        String logged() {
            read = Instant.now();
            return "result";
        }
    }
}
