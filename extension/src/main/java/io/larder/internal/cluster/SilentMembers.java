package io.larder.internal.cluster;

import io.larder.internal.cluster.ClearClock.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds members whose heartbeats have ended, by this node's own clock. Used by one thread at a time. */
final class SilentMembers {

    private final UUID self;
    private final long timeout;
    private final Map<UUID, Beat> beats = new HashMap<>();

    /** @param since when this beat was first seen */
    private record Beat(long number, long since) {}

    SilentMembers(UUID self, long timeout) {
        this.self = self;
        this.timeout = timeout;
    }

    /**
     * The members of the clock without a new heartbeat for the time-out.
     *
     * @param now a time after the clock was read
     */
    Set<UUID> in(ClearClock clock, long now) {
        beats.keySet().retainAll(clock.members().keySet());
        Set<UUID> silent = new HashSet<>();
        for (Map.Entry<UUID, Member> member : clock.members().entrySet()) {
            long number = member.getValue().beat();
            Beat last = beats.get(member.getKey());
            if (last == null || last.number != number) {
                beats.put(member.getKey(), new Beat(number, now));
            } else if (now - last.since >= timeout && !member.getKey().equals(self)) {
                silent.add(member.getKey());
            }
        }
        return silent;
    }
}
