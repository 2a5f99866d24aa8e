package io.larder.benchmark.peer;

import io.larder.benchmark.workload.SampleData;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing is cached: the method gives out what it has, behind an interceptor that does nothing. */
@ApplicationScoped
public class NoopWorkload extends SampleData {

    private final Object value = new Object();

    @Override
    @Noop
    public String text(int number, String name) {
        return name;
    }

    @Override
    @Noop
    public Object resource(int number, String name) {
        return value;
    }

    @Override
    @Noop
    public String article(int number) {
        return super.article(number);
    }

    @Override
    @Noop
    public String nothing(int number) {
        return super.nothing(number);
    }
}
