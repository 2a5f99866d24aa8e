package io.larder.tck.wiring;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** With interceptors of its own besides. */
@ApplicationScoped
class InterceptedBean {

    @OuterInterceptor
    @InnerInterceptor
    @CacheData
    String data(String name) {
        return name;
    }

    @OuterInterceptor
    @InnerInterceptor
    @CacheResource
    Object resource(String name) {
        return new Object();
    }
}
