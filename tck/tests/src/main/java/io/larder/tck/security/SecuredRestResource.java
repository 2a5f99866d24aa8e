package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
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

/** The cached methods over HTTP. */
@Path("")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class SecuredRestResource {

    @Inject
    SecuredSessionBean sessionBean;

    @Inject
    SecuredBean bean;

    @Inject
    InvocationCounter invocations;

    /** Only editors may call. */
    @GET
    @Path("rest/{number}")
    @RolesAllowed(Roles.EDITOR)
    @CacheData
    public String data(@PathParam("number") int number) {
        invocations.increment("rest");
        return "rest " + number;
    }

    /** Calls the session bean; returns how often it succeeded, and how often it was denied. */
    @GET
    @Path("session-bean/{calls}")
    @PermitAll
    public String callSessionBean(@PathParam("calls") int calls) {
        return count(calls, key -> key % 2 == 0 ? sessionBean.data(key) : sessionBean.resource(key));
    }

    /** Calls the plain bean; returns the same. */
    @GET
    @Path("bean/{calls}")
    @PermitAll
    public String callBean(@PathParam("calls") int calls) {
        return count(calls, bean::data);
    }

    private static String count(int calls, IntFunction<Object> method) {
        int succeeded = 0;
        int denied = 0;
        for (int call = 0; call < calls; call++) {
            try {
                succeeded += method.apply(call % Roles.KEYS) == null ? 0 : 1;
            } catch (EJBAccessException | SecurityException e) {
                denied++;
            }
        }
        return succeeded + " succeeded, " + denied + " denied";
    }

    /** How often the cached method ran. */
    @GET
    @Path("invocations/{name}")
    @PermitAll
    public int invocations(@PathParam("name") String name) {
        return invocations.count(name);
    }
}
