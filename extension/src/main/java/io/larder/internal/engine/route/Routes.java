package io.larder.internal.engine.route;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.key.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the key under which the entry of a call stands, or would stand. Safe for any number of threads. */
public interface Routes {

    /** Where the arguments are the whole key. */
    Routes DIRECT = new Direct();

    /**
     * The key of the entry that this call could be served, as far as is known.
     *
     * @param arguments the key of the arguments
     * @throws Exception what an input method throws
     */
    Key find(Key arguments) throws Exception;

    /** The key of the entry of a finished run; from now on calls find it. */
    Key lay(Key arguments, @Nullable Trace trace);

    /**
     * Whether what another call computed is the answer to this one too.
     *
     * @param trace what that computation read, or {@code null}
     * @throws Exception what an input method throws
     */
    boolean leadsTo(@Nullable Trace trace) throws Exception;

    /** An entry has left: no call needs to find it any more. */
    void forget(Key entry);

    /** The keys of all entries under these arguments. */
    List<Key> under(Key arguments);

    /** The arguments are the key. */
    final class Direct implements Routes {

        private Direct() {}

        @Override
        public Key find(Key arguments) {
            return arguments;
        }

        @Override
        public Key lay(Key arguments, @Nullable Trace trace) {
            return arguments;
        }

        @Override
        public boolean leadsTo(@Nullable Trace trace) {
            return true;
        }

        @Override
        public void forget(Key entry) {}

        @Override
        public List<Key> under(Key arguments) {
            return List.of(arguments);
        }
    }
}
