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

/** Each answer has a number of its own: equal numbers, one run. */
@Path("menu")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class MenuResource {

    private final AtomicInteger runs = new AtomicInteger();

    @GET
    @Path("{dish}")
    @CacheData
    public String dish(@PathParam("dish") String name) {
        return name + " " + runs.incrementAndGet();
    }

    @GET
    @Path("table/{place}")
    @CacheResource
    public String table(@PathParam("place") String place) {
        return place + " " + runs.incrementAndGet();
    }
}
