package io.larder.tck.spinner;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Calls another cached method, and shows no spinner. */
@ApplicationScoped
public class HiddenSpinnerBean {

    @Inject
    SpinnerBean bean;

    @CacheData(showSpinner = false)
    public String hidden(String name) {
        return bean.data(name);
    }
}
