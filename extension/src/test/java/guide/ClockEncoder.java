package guide;

import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

@ApplicationScoped
public class ClockEncoder implements KeyEncoder<Clock> {

    @Override
    public Class<Clock> type() {
        return Clock.class;
    }

    @Override
    public void encode(Clock clock, KeyWriter out) {
        out.put(clock.getZone());
    }
}
