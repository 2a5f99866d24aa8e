package io.larder.tck.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A release that is a bean. */
@ApplicationScoped
class Scrapyard implements Consumer<String> {

    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Override
    public void accept(String wreck) {
        taken.add(wreck);
    }

    List<String> taken() {
        return taken;
    }
}
