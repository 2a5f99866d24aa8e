package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.IntFunction;

/** What is asked by HTTP. */
@Path("")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class SafeResource {

    @Inject
    Safe safe;

    @Inject
    Cabinet cabinet;

    @Inject
    Runs runs;

    /** Only keepers may. */
    @GET
    @Path("shelf/{number}")
    @RolesAllowed(Keys.KEEPER)
    @CacheData
    public String shelf(@PathParam("number") int number) {
        runs.of("shelf");
        return "shelf " + number;
    }

    /** Calls the session bean; says how often it answered, and how often it refused. */
    @GET
    @Path("safe/{calls}")
    @PermitAll
    public String safe(@PathParam("calls") int calls) {
        return count(calls, key -> key % 2 == 0 ? safe.content(key) : safe.box(key));
    }

    /** Calls the plain bean; says the same of it. */
    @GET
    @Path("cabinet/{calls}")
    @PermitAll
    public String cabinet(@PathParam("calls") int calls) {
        return count(calls, cabinet::drawer);
    }

    private static String count(int calls, IntFunction<Object> asked) {
        int answered = 0;
        int refused = 0;
        for (int call = 0; call < calls; call++) {
            try {
                answered += asked.apply(call % Keys.NUMBER) == null ? 0 : 1;
            } catch (EJBAccessException | SecurityException e) {
                refused++;
            }
        }
        return answered + " answered, " + refused + " refused";
    }

    /** How often the cached method ran. */
    @GET
    @Path("runs/{what}")
    @PermitAll
    public int runs(@PathParam("what") String what) {
        return runs.count(what);
    }
}
