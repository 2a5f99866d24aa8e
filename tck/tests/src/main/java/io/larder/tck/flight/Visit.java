package io.larder.tck.flight;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** One for each request. */
@RequestScoped
class Visit {

    private final String id = UUID.randomUUID().toString();

    String id() {
        return id;
    }
}
