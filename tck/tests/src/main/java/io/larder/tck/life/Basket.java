package io.larder.tck.life;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean that a container may put to sleep, with caches of both kinds and of both scopes. */
@SessionScoped
public class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable Runs runs;

    private final List<String> goods = new ArrayList<>();

    public void put(String article) {
        goods.add(article);
    }

    public List<String> goods() {
        return goods;
    }

    @CacheData(scope = CacheScope.SESSION)
    public List<String> list(String title) {
        ran("list " + title);
        List<String> list = new ArrayList<>(goods);
        list.add(0, title);
        return list;
    }

    @CacheResource(scope = CacheScope.SESSION)
    public StringBuilder receipt() {
        ran("receipt");
        return new StringBuilder("receipt");
    }

    private void ran(String what) {
        if (runs != null) {
            runs.of(what);
        }
    }
}
