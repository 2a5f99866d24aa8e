package io.larder.internal.engine.key;

import io.larder.UnhashableParameterException;
import io.larder.internal.engine.key.Encoding.Composite;
import io.larder.internal.engine.key.Encoding.Leaf;
import io.larder.internal.engine.key.Encoding.Refused;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values with all that they hold, on a stack of its own. Without knowledge of cycles it goes {@link #SHALLOW} deep, which
 * nearly all arguments are and no cycle is, and then gives up; with it, as deep as it takes.
 */
final class Walk {

    /** How deep it goes without knowing what stands on a cycle. */
    private static final int SHALLOW = 64;

    private static final Encoding NONE = new Refused("");

    /** How deep {@link io.larder.spi.KeyEncoder}s may be inside one another: each takes some of the thread's stack. */
    private static final int ENCODERS = 256;

    /** The way down is longer than {@link #SHALLOW}. Says nothing to anybody but the one who began. */
    static final class Deep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Deep() {
            super("deep", null, false, false);
        }
    }

    final Output out = new Output();
    private final Encodings encodings;
    private final @Nullable Set<Object> onCycle;
    private final long most;

    private Visit[] visits = new Visit[8];
    private int depth;
    private long steps;
    private int encoders;
    private Place place = Place.NOWHERE;
    private Class<?> lastType = Void.class;
    private Encoding lastEncoding = NONE;
    private @Nullable IdentityHashMap<Object, byte[]> folded;
    private @Nullable IdentityHashMap<Object, byte[]> heavy;
    private @Nullable Scope scope;
    private @Nullable RuntimeException failure;

    /** One that gives up where it gets deep. */
    Walk(Encodings encodings) {
        this.encodings = encodings;
        this.onCycle = null;
        this.most = Long.MAX_VALUE;
    }

    /** One that knows the cycles. */
    Walk(Encodings encodings, Cycles cycles) {
        this.encodings = encodings;
        this.onCycle = cycles.found();
        this.scope = new Scope(null);
        this.most = 1_000_000L + 200L * cycles.seen();
    }

    /**
     * Writes what a key is made of, with all that it holds.
     *
     * @param encoding that of its class, where it is known; else {@code null}
     */
    void write(Place at, @Nullable Object value, @Nullable Encoding encoding) {
        place = at;
        try {
            if (value != null && begin(value, encoding != null ? encoding : encodings.of(value.getClass()))) {
                finish(0);
            } else if (value == null) {
                out.tag(Tag.NULL);
            }
        } catch (StackOverflowError e) {
            throw KeyMessages.tooDeep(place, path(), e);
        } catch (TooLarge e) {
            throw KeyMessages.tooLarge(place, path(), e);
        }
    }

    /** Writes what an encoder puts, with all that it holds. */
    void write(@Nullable Object value) {
        int base = depth;
        if (begin(value)) {
            finish(base);
        }
    }

    private void finish(int base) {
        while (depth > base) {
            Visit top = visits[depth - 1];
            if (!top.advance(this)) {
                end(top);
            }
        }
    }

    /**
     * Writes a value, or begins to.
     *
     * @return whether it holds others: then its visit stands on the stack now
     */
    boolean begin(@Nullable Object value) {
        if (value == null) {
            out.tag(Tag.NULL);
            return false;
        }
        Class<?> type = value.getClass();
        if (type != lastType) {
            lastEncoding = encodings.of(type);
            lastType = type;
        }
        return begin(value, lastEncoding);
    }

    private boolean begin(Object value, Encoding encoding) {
        if (encoding instanceof Leaf leaf) {
            leaf(value, leaf);
            return false;
        }
        if (encoding instanceof Composite composite) {
            return composite(value, composite);
        }
        throw refuse(value.getClass().getTypeName(), ((Refused) encoding).reason());
    }

    private void leaf(Object value, Leaf leaf) {
        byte[] known = heavy == null ? null : heavy.get(value);
        if (known != null) {
            out.fold(known);
            return;
        }
        byte[] before = out.lastFold();
        try {
            leaf.write(value, out);
        } catch (NoValue e) {
            throw refuse(value.getClass().getTypeName(), e.reason());
        } catch (TooLarge e) {
            throw e;
        } catch (RuntimeException e) {
            throw fail(KeyMessages.unreadable(place, path(), e));
        }
        if (out.lastFold() != before && out.heavy()) {
            heavy = heavy == null ? new IdentityHashMap<>() : heavy;
            heavy.put(value, out.lastFold());
        }
    }

    private boolean composite(Object value, Composite composite) {
        byte[] known = known(value);
        if (known != null) {
            out.fold(known);
            return false;
        }
        boolean cyclic = onCycle != null && onCycle.contains(value);
        if (cyclic && met(value)) {
            return false;
        }
        if (depth == SHALLOW && onCycle == null) {
            throw fail(new Deep());
        }
        if (++steps > most) {
            throw fail(KeyMessages.tangled(place, path()));
        }
        out.open();
        if (cyclic) {
            out.tag(Tag.CYCLE);
        }
        Visit visit = visit(value, composite);
        if (scope != null) {
            visit.scope = scope;
            visit.numbersBefore = scope.size();
            if (cyclic) {
                visit.numbered = true;
                scope.number(value);
            }
        }
        if (depth == visits.length) {
            visits = Arrays.copyOf(visits, 2 * depth);
        }
        visits[depth++] = visit;
        return true;
    }

    private Visit visit(Object value, Composite composite) {
        try {
            return composite.visit(value, out);
        } catch (RuntimeException e) {
            throw fail(KeyMessages.unreadable(place, path(), e));
        }
    }

    private byte @Nullable [] known(Object value) {
        byte[] known = folded == null ? null : folded.get(value);
        if (known == null && scope != null) {
            known = scope.settled(value);
            if (known != null) {
                numbered();
            }
        }
        return known;
    }

    private boolean met(Object value) {
        Integer number = scope == null ? null : scope.numberOf(value);
        if (number == null) {
            return false;
        }
        out.tag(Tag.MET);
        out.count(number);
        numbered();
        return true;
    }

    private void numbered() {
        if (depth > 0) {
            visits[depth - 1].numbered = true;
        }
    }

    private void end(Visit visit) {
        boolean isFolded = out.close();
        depth--;
        Visit parent = depth == 0 ? null : visits[depth - 1];
        if (visit.numbered && parent != null && parent.scope == visit.scope) {
            parent.numbered = true;
        }
        if (isFolded && !visit.numbered) {
            folded = folded == null ? new IdentityHashMap<>() : folded;
            folded.put(visit.value, out.lastFold());
        } else if (isFolded && scope != null && scope.size() == visit.numbersBefore) {
            scope.settle(visit.value, out.lastFold());
        }
    }

    /** Begins a scope of its own for what stands in no order. */
    void enter(@Nullable Object value, String what) {
        if (onCycle != null && scope != null) {
            if (value != null && onCycle.contains(value)) {
                throw fail(KeyMessages.cyclicWithoutOrder(place, path(), value.getClass(), what));
            }
            scope = new Scope(scope);
        }
    }

    /** Ends it. */
    void leave() {
        if (scope != null) {
            scope = scope.outer;
        }
    }

    /** Runs an encoder, which writes through this walk while it runs. */
    void encode(Encoder encoder, Object value, EncoderVisit visit) {
        if (++encoders > ENCODERS) {
            throw fail(KeyMessages.tooDeep(place, path(), null));
        }
        try {
            encoder.encode(value, visit.writer(this));
        } catch (OutOfMemoryError | TooLarge e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw failure != null
                    ? failure
                    : fail(KeyMessages.encoderFailed(place, KeyPath.of(place, visits, depth - 1), encoder.name(), e));
        } finally {
            visit.stop();
            encoders--;
        }
        if (failure != null) {
            throw failure;
        }
    }

    boolean isTop(Visit visit) {
        return depth > 0 && visits[depth - 1] == visit;
    }

    private UnhashableParameterException refuse(String type, String reason) {
        return fail(KeyMessages.noValue(place, path(), type, reason));
    }

    /** Whatever an encoder makes of an exception: it ends the key. */
    private <X extends RuntimeException> X fail(X exception) {
        failure = failure == null ? exception : failure;
        return exception;
    }

    /** The way to the value that is written at the moment. */
    private String path() {
        return KeyPath.of(place, visits, depth);
    }
}
