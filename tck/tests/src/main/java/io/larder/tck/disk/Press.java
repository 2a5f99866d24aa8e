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

/** What a report does besides returning, and what it asks; all of it is seen in a file outside of the application. */
@ApplicationScoped
class Press {

    /** An argument and an event; a class of the application, which the next deployment has anew. */
    public record Sheet(String file, List<String> words) {}

    @Replayed
    public void print(Sheet sheet) {
        write(sheet.file(), "printed " + sheet.words());
        sheet.words().clear();
    }

    void seen(@Observes @ReplayedEvent Sheet sheet) {
        write(sheet.file(), "seen " + sheet.words());
        sheet.words().clear();
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
