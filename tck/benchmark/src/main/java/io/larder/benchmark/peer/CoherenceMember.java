package io.larder.benchmark.peer;

import com.oracle.coherence.cdi.CoherenceExtension;
import org.jboss.weld.environment.se.Weld;

/** A cluster of one member, on this machine alone, in Weld. */
final class CoherenceMember {

    private CoherenceMember() {}

    /** @param profile {@code near}, as out of the box: what was read once is handed out again as it is; {@code thin}: read each time */
    static RunningCandidate open(String profile) {
        System.setProperty("coherence.profile", profile);
        System.setProperty("coherence.client", "direct");
        System.setProperty("coherence.localhost", "127.0.0.1");
        System.setProperty("coherence.wka", "127.0.0.1");
        System.setProperty("coherence.ttl", "0");
        System.setProperty("coherence.log.level", "1");
        Weld weld = new Weld()
                .disableDiscovery()
                .addExtension(new CoherenceExtension())
                .addPackages(CoherenceExtension.class);
        return Candidate.weld(weld, CoherenceWorkload.class);
    }
}
