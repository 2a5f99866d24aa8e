package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;

/** Each response has a number of its own: equal numbers, one load. */
@Path("cached")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class CachedRestResource {

    private final AtomicInteger invocations = new AtomicInteger();

    @GET
    @Path("{name}")
    @CacheData
    public String data(@PathParam("name") String name) {
        return name + " " + invocations.incrementAndGet();
    }

    @GET
    @Path("resource/{name}")
    @CacheResource
    public String resource(@PathParam("name") String name) {
        return name + " " + invocations.incrementAndGet();
    }
}
