package io.larder.tck.deployment;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;

/** Cached methods whose code reads what is not in their key. */
interface ContextBeans {

    /** What belongs to one request. */
    @RequestScoped
    class CurrentTenant {

        private String name = "none";

        public String name() {
            return name;
        }

        public void rename(String newName) {
            name = newName;
        }
    }

    /** Reads context where it makes no difference to callers. */
    @ApplicationScoped
    class Inputs {

        @CacheInput
        public String language() {
            return Locale.getDefault().getLanguage();
        }
    }

    /** A step on the way. */
    @ApplicationScoped
    class Texts {

        @Inject
        private CurrentTenant tenant;

        public String greeting() {
            return "Hello, " + tenant.name();
        }
    }

    /** Cached methods. */
    @ApplicationScoped
    class ReadsContext {

        @Inject
        private Texts texts;

        @Inject
        private Inputs inputs;

        @Inject
        private Instance<HttpServletRequest> request;

        @CacheData
        public String requestBean() {
            return texts.greeting();
        }

        @CacheData
        public String caller() {
            return String.valueOf(request.get().getUserPrincipal());
        }

        @CacheData
        public String locale() {
            return Locale.getDefault().getLanguage();
        }

        @CacheData
        public int clock() {
            return LocalDate.now().getYear();
        }

        @CacheData(allowContext = true)
        public String reviewed() {
            return texts.greeting() + Locale.getDefault() + LocalDate.now();
        }

        @CacheData(scope = CacheScope.SESSION)
        public String callerOfSession() {
            return String.valueOf(request.get().getUserPrincipal());
        }

        @CacheData(ttl = "1h")
        public int clockWithTtl() {
            return LocalDate.now().getYear();
        }

        @CacheData(allowInputs = true)
        public String input() {
            return inputs.language();
        }

        @CacheData
        public String parameter(String language) {
            return language;
        }
    }
}
