package shop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import shop.service.Greetings;
import shop.service.Preferences;

/** The visitor of this session. */
@Path("visitor")
@Noticed
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class VisitorResource {

    @Inject
    Greetings greetings;

    @Inject
    Preferences preferences;

    @GET
    @Path("greeting")
    public String greeting() {
        return greetings.greeting();
    }

    @GET
    @Path("number")
    public String number() {
        return greetings.number();
    }

    @GET
    @Path("proposals")
    public String proposals() {
        return greetings.proposals().size() + " proposals";
    }

    @PUT
    @Path("language")
    @Consumes(MediaType.TEXT_PLAIN)
    public void choose(String language) {
        preferences.choose(language);
    }
}
