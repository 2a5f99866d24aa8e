package shop.service;

import io.larder.CacheData;
import io.larder.CacheScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import shop.model.ProductRow;

/** What depends on the visitor. */
@ApplicationScoped
public class Greetings {

    @Inject
    Preferences preferences;

    @Inject
    Notices notices;

    @Inject
    Catalogue catalogue;

    private final AtomicInteger visitors = new AtomicInteger();

    /** An entry for each language. */
    @CacheData(allowInputs = true, maxEntries = 100)
    public String greeting() {
        notices.add("Written in " + preferences.language());
        return "de".equals(preferences.language()) ? "Willkommen" : "Welcome";
    }

    /** An entry for each session. */
    @CacheData(scope = CacheScope.SESSION)
    public String number() {
        return "Visitor " + visitors.incrementAndGet();
    }

    /** An entry for each session, of a record of the model. */
    @CacheData(scope = CacheScope.SESSION)
    public List<ProductRow> proposals() {
        return catalogue.rows();
    }
}
