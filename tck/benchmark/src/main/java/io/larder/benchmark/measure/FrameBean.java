package io.larder.benchmark.measure;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** Has its data ready, so that nothing is measured but what Larder does with it. */
@ApplicationScoped
public class FrameBean {

    private double[][] ready = {};

    @CacheData
    public double[][] data(int number) {
        return ready;
    }

    @CacheResource
    public double[][] resource(int number) {
        return ready;
    }

    public void ready(double[][] value) {
        ready = value;
    }
}
