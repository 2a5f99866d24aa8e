package io.larder.tck.input;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class InputDataBean implements InputBean {

    private int invocations;

    @Inject
    AmbientValues values;

    @Inject
    InputDataBean self;

    /** Reads the second input only if the first one is not "short". */
    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String conditionalInputs(String argument) {
        invocations++;
        String first = values.value("first");
        return first.equals("short")
                ? "short path " + invocations
                : "long path " + values.value("second") + " " + invocations;
    }

    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String nested(String argument) {
        return self.conditionalInputs(argument);
    }

    @Override
    @CacheData
    public String inputNotAllowed(String argument) {
        return values.value("first");
    }

    @Override
    @CacheData
    public String nestedInputNotAllowed(String argument) {
        return self.conditionalInputs(argument);
    }

    @Override
    @CacheData(allowInputs = true, maxEntries = 100)
    public String unsupportedInput(String argument) {
        return values.stream().toString();
    }
}
