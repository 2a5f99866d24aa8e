package guide;

import io.larder.CacheData;
import io.larder.PersistenceMode;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

@ApplicationScoped
public class Reports {

    public record Produced(int year) {}

    @Inject
    @ReplayedEvent
    Event<Produced> produced;

    @CacheData(persist = PersistenceMode.DISK, ttl = "7d", spinner = "Adding up the year.", showTime = true)
    public String ofYear(int year) {
        produced.fire(new Produced(year));
        return "Report of " + year;
    }
}
