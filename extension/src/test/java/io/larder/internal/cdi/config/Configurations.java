package io.larder.internal.cdi.config;

import io.larder.internal.cdi.problem.Problem;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** Configurations from texts at hand, for tests elsewhere. */
public final class Configurations {

    private Configurations() {}

    public static Configuration of(Map<String, String> texts, Consumer<Problem> problems) {
        Properties file = new Properties();
        file.putAll(texts);
        return new Configuration(new SystemConfigSource(new Properties(), Map.of(), file), problems);
    }
}
