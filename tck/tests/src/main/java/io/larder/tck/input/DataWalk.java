package io.larder.tck.input;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class DataWalk implements Walk {

    private int runs;

    @Inject
    Weather weather;

    @Inject
    DataWalk self;

    /** Where it is wet at home, the hills are of no interest. */
    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String plan(String mark) {
        runs++;
        String home = weather.at("home");
        return home.equals("wet") ? "stay " + runs : "hills " + weather.at("hills") + " " + runs;
    }

    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String outer(String mark) {
        return self.plan(mark);
    }

    @Override
    @CacheData
    public String blind(String mark) {
        return weather.at("home");
    }

    @Override
    @CacheData
    public String blindOuter(String mark) {
        return self.plan(mark);
    }

    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String streaming(String mark) {
        return weather.stream().toString();
    }
}
