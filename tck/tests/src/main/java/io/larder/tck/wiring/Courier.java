package io.larder.tck.wiring;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Cached methods that others watch over as well. */
@ApplicationScoped
public class Courier {

    static final String RETRIED = "retried";

    @Inject
    Runs runs;

    /** Fails twice. */
    @CacheData(name = RETRIED)
    @Retry(maxRetries = 5, delay = 0, jitter = 0)
    public String retried(String parcel) throws IOException {
        runs.of("retried " + parcel);
        if (runs.count("retried " + parcel) < 3) {
            throw new IOException("nobody is at home");
        }
        return "delivered " + parcel;
    }

    /** Fails. */
    @CacheData
    @Fallback(fallbackMethod = "toTheNeighbour")
    public String fallenBack(String parcel) throws IOException {
        runs.of("fallen back " + parcel);
        throw new IOException("nobody is at home");
    }

    /** What is done instead. */
    public String toTheNeighbour(String parcel) {
        return "next door " + parcel;
    }

    @CacheData
    @Transactional(Transactional.TxType.MANDATORY)
    public String insured(String parcel) {
        runs.of("insured " + parcel);
        return "insured " + parcel;
    }

    @CacheData
    @Transactional
    public String booked(String parcel) {
        runs.of("booked " + parcel);
        return "booked " + parcel;
    }
}
