package io.larder.tck.lifecycle;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passivation capable bean with a session cache of each kind. */
@SessionScoped
public class SessionScopedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable InvocationCounter invocations;

    private final List<String> items = new ArrayList<>();

    public void add(String item) {
        items.add(item);
    }

    public List<String> items() {
        return items;
    }

    @CacheData(scope = CacheScope.SESSION)
    public List<String> data(String title) {
        count("data " + title);
        List<String> list = new ArrayList<>(items);
        list.add(0, title);
        return list;
    }

    @CacheResource(scope = CacheScope.SESSION)
    public StringBuilder resource() {
        count("resource");
        return new StringBuilder("resource");
    }

    private void count(String name) {
        if (invocations != null) {
            invocations.increment(name);
        }
    }
}
