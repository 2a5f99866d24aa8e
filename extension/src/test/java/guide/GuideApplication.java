package guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An application of some of the examples. At its end each cache has to have been missed and hit. */
final class GuideApplication implements AutoCloseable {

    private final WeldContainer container;
    private final RequestContextController request;

    GuideApplication(Class<?>... beans) {
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(beans)
                .initialize();
        request = bean(RequestContextController.class);
        request.activate();
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** A visit in a session that nobody else has. */
    void inSession(Runnable action) {
        BoundSessionContext session = container
                .select(BoundSessionContext.class, BoundLiteral.INSTANCE)
                .get();
        Map<String, Object> attributes = new HashMap<>();
        session.associate(attributes);
        session.activate();
        try {
            action.run();
        } finally {
            session.deactivate();
            session.dissociate(attributes);
        }
    }

    @Override
    public void close() {
        Caches caches = bean(Caches.class);
        List<MethodCache> unused = Stream.of(caches.data(), caches.resources())
                .flatMap(group -> group.caches().stream())
                .filter(cache -> cache.stats().misses() == 0 || cache.stats().hits() == 0)
                .toList();
        List<String> names = unused.stream().map(MethodCache::name).toList();
        request.deactivate();
        container.shutdown();
        assertEquals(List.of(), names);
    }
}
