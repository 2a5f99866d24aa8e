package io.larder.tck.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a client gets over HTTP. */
@Path("forecast")
@RequestScoped
public class ForecastResource {

    @Inject
    Forecasts forecasts;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return forecasts.forecastWithNotice("Lisbon");
    }
}
