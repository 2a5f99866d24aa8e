package io.larder.tck.spinner;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has grinding done, and does not talk about it. */
@ApplicationScoped
public class Miller {

    @Inject
    Mill mill;

    @CacheData(showSpinner = false)
    public String silent(String grain) {
        return mill.data(grain);
    }
}
