package io.larder.internal.core.input;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the key under which the entry of a call is stored. Safe for concurrent use. */
public interface KeyResolver {

    /** Where the arguments are the whole key. */
    KeyResolver DIRECT = new Direct();

    /**
     * The key of the entry that this call could be served, as far as is known.
     *
     * @param arguments the key of the arguments
     * @throws Exception what an input method throws
     */
    Key resolve(Key arguments) throws Exception;

    /** The key of the entry of a finished run; from now on calls find it. */
    Key register(Key arguments, @Nullable Trace trace);

    /**
     * Whether what another call computed is the answer to this one too.
     *
     * @param trace what that computation read, or {@code null}
     * @throws Exception what an input method throws
     */
    boolean matches(@Nullable Trace trace) throws Exception;

    /** An entry has left: no call needs to find it any more. */
    void unregister(Key entryKey);

    /** The keys of all entries under these arguments. */
    List<Key> entryKeys(Key arguments);

    /** Uses the key of the arguments. */
    final class Direct implements KeyResolver {

        private Direct() {}

        @Override
        public Key resolve(Key arguments) {
            return arguments;
        }

        @Override
        public Key register(Key arguments, @Nullable Trace trace) {
            return arguments;
        }

        @Override
        public boolean matches(@Nullable Trace trace) {
            return true;
        }

        @Override
        public void unregister(Key entryKey) {}

        @Override
        public List<Key> entryKeys(Key arguments) {
            return List.of(arguments);
        }
    }
}
