package io.larder.tck.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the Faces page shows. */
@Named
@RequestScoped
public class ForecastPage {

    @Inject
    Forecasts forecasts;

    public String getText() {
        return forecasts.forecastWithMessage("Lisbon");
    }
}
