package io.larder.sample.quakes.page;

import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.tour.SlowFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slow file, once the visitor has asked for it. */
@Named
@RequestScoped
public class LoadPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    SlowFile file;

    private boolean read;
    private @Nullable TimedResult<List<Quake>> result;

    public void load() throws Exception {
        if (read) {
            result = stopwatch.measure(file::strongest);
        }
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }

    public @Nullable TimedResult<List<Quake>> getResult() {
        return result;
    }
}
