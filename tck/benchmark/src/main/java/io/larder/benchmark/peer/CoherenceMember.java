package io.larder.benchmark.peer;

import com.oracle.coherence.cdi.CoherenceExtension;
import org.jboss.weld.environment.se.Weld;

/** A cluster of one member, on this machine alone, in Weld. */
final class CoherenceMember {

    private CoherenceMember() {}

    static Opened open() {
        System.setProperty("coherence.client", "direct");
        System.setProperty("coherence.localhost", "127.0.0.1");
        System.setProperty("coherence.wka", "127.0.0.1");
        System.setProperty("coherence.ttl", "0");
        System.setProperty("coherence.log.level", "1");
        Weld weld = new Weld()
                .disableDiscovery()
                .addExtension(new CoherenceExtension())
                .addPackages(CoherenceExtension.class);
        return Contestant.weld(weld, CoherenceShop.class);
    }
}
