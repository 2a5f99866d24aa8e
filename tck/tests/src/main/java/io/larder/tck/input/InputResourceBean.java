package io.larder.tck.input;

import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class InputResourceBean implements InputBean {

    private int invocations;

    @Inject
    AmbientValues values;

    @Inject
    InputResourceBean self;

    /** Reads the second input only if the first one is not "short". */
    @Override
    @CacheResource(allowInputs = true, maxEntries = 100)
    public String conditionalInputs(String argument) {
        invocations++;
        String first = values.value("first");
        return first.equals("short")
                ? "short path " + invocations
                : "long path " + values.value("second") + " " + invocations;
    }

    @Override
    @CacheResource(allowInputs = true, maxEntries = 100)
    public String nested(String argument) {
        return self.conditionalInputs(argument);
    }

    @Override
    @CacheResource
    public String inputNotAllowed(String argument) {
        return values.value("first");
    }

    @Override
    @CacheResource
    public String nestedInputNotAllowed(String argument) {
        return self.conditionalInputs(argument);
    }

    @Override
    @CacheResource(allowInputs = true, maxEntries = 100)
    public String unsupportedInput(String argument) {
        return values.stream().toString();
    }
}
