package io.larder.tck.disk;

import io.larder.CacheInput;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The effects and the input of a cached method; all of them are logged to a file outside of the application. */
@ApplicationScoped
class EffectsBean {

    /** An argument and an event; a class of the application, which the next deployment has anew. */
    public record Payload(String file, List<String> words) {}

    @Replayed
    public void replayed(Payload payload) {
        write(payload.file(), "replayed " + payload.words());
        payload.words().clear();
    }

    void observed(@Observes @ReplayedEvent Payload payload) {
        write(payload.file(), "observed " + payload.words());
        payload.words().clear();
    }

    @CacheInput
    public String unit() {
        return "km";
    }

    static void write(String file, String line) {
        try {
            Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
