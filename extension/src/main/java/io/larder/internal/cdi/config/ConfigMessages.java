package io.larder.internal.cdi.config;

import io.larder.internal.cdi.problem.Problem;
import java.util.List;

/** What is said of the configuration: {@code LARDER-12001} to {@code LARDER-12999}. */
final class ConfigMessages {

    private ConfigMessages() {}

    static Problem illegal(String key, String text, String fault, ConfigType<?> type) {
        return new Problem(
                "LARDER-12001",
                key,
                "\"" + text + "\" " + fault,
                "write \"" + type.example() + "\" or \"" + type.secondExample() + "\"");
    }

    static Problem unknown(String key, List<String> nearest) {
        return new Problem("LARDER-12002", key, "no such key, it is ignored", "write " + String.join(" or ", nearest));
    }

    static Problem unreadableFile(String file, Class<?> failure) {
        return new Problem(
                "LARDER-12003",
                file,
                "cannot be read (" + failure.getSimpleName() + ")",
                "write a properties file in UTF-8, one \"key=value\" on each line, a backslash twice");
    }

    static Problem fileNotRead(String file) {
        return new Problem(
                "LARDER-12004",
                file,
                "is not read, because the server has MicroProfile Config",
                "write its lines into META-INF/microprofile-config.properties");
    }
}
