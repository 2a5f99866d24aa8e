package io.larder.tck.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A release that is a bean. */
@ApplicationScoped
class ReleaseBean implements Consumer<String> {

    private final List<String> released = new CopyOnWriteArrayList<>();

    @Override
    public void accept(String value) {
        released.add(value);
    }

    List<String> released() {
        return released;
    }
}
