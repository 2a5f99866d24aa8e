package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A space for each session that asked for one. */
final class SpaceBySession implements Spaces {

    private final Sessions sessions;
    private final Supplier<Space> made;
    private final ConcurrentMap<String, Space> spaces = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    SpaceBySession(Sessions sessions, Supplier<Space> made) {
        this.sessions = sessions;
        this.made = made;
    }

    @Override
    public Space here() {
        String session = sessions.current();
        Space space = spaces.get(session);
        return space == null ? spaces.computeIfAbsent(session, any -> make()) : space;
    }

    private Space make() {
        Space space = made.get();
        if (stopped) {
            space.close(Departure.STOPPED);
        }
        return space;
    }

    @Override
    public void each(Consumer<Space> action) {
        spaces.values().forEach(action);
    }

    @Override
    public void end(String session) {
        Space space = spaces.remove(session);
        if (space != null) {
            space.close(Departure.CLEARED);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        each(space -> space.close(Departure.STOPPED));
    }
}
