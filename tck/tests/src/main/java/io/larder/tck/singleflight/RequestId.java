package io.larder.tck.singleflight;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** One for each request. */
@RequestScoped
class RequestId {

    private final String id = UUID.randomUUID().toString();

    String id() {
        return id;
    }
}
