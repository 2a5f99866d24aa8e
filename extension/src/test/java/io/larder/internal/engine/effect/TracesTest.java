package io.larder.internal.engine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.internal.codec.Codecs;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMakers;
import io.larder.internal.engine.key.KeyParameter;
import io.larder.internal.engine.value.Values;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a method did besides returning, written in one run of an application and read in another. */
class TracesTest {

    private static final ClassLoader LOADER = TracesTest.class.getClassLoader();
    private static final Key ARGUMENTS = Key.of("arguments".getBytes(StandardCharsets.UTF_8));

    /** A class of the application's own. */
    record Word(List<String> letters) {}

    @Loud
    private static class Qualified {}

    private static final Annotation QUALIFIER = Qualified.class.getAnnotation(Loud.class);

    /** One run of an application that has two methods and events. */
    private static final class Run {

        final List<Object> made = new ArrayList<>();
        final Values values = new Codecs(type -> false, List.of()).of("Run#any", Object.class, Format.BINARY, LOADER);
        final ReplayedMethod say = new ReplayedMethod(callee("Stage#say(Word,Word)", arguments -> made.add(arguments)));
        final InputMethod unit =
                new InputMethod(callee("Page#unit(Word,Word)", arguments -> arguments[0] + "!"), keys());
        final ReplayedEvents events = new ReplayedEvents(values, (event, qualifiers) -> {
            made.add(event);
            made.addAll(qualifiers);
        });
        final Traces traces = new Traces(List.of(say), List.of(unit), events, LOADER);

        private Callee callee(String id, Target target) {
            List<KeyParameter> two = List.of(
                    new KeyParameter("first", Object.class, true), new KeyParameter("second", Object.class, true));
            return new Callee(id, "Stage#any", two, values, target);
        }

        private static KeyMakers keys() {
            return new KeyMakers(List.of(), type -> false);
        }

        Trace trace(Object... words) throws Exception {
            Input input = unit.input(words);
            return new Trace(
                    ARGUMENTS,
                    List.of(say.effect(words), events.effect(words[0], Set.of(QUALIFIER))),
                    List.of(new Answer(input, input.canonical(input.ask()))));
        }
    }

    private final Run before = new Run();
    private final Run after = new Run();

    @Test
    @Assertion({"Y1", "P1"})
    void calls_and_events_are_made_again_by_another_run_with_copies_of_their_own() throws Exception {
        Word word = new Word(new ArrayList<>(List.of("a")));
        byte[] bytes = before.traces.write(before.trace(word, null)).bytes();

        Trace read = after.traces.read(bytes);
        for (int i = 0; i < 2; i++) {
            for (Effect effect : read.effects()) {
                effect.again();
            }
        }

        assertEquals(6, after.made.size());
        assertEquals(Arrays.asList(word, null), Arrays.asList((Object[]) after.made.get(0)));
        assertEquals(word, after.made.get(1));
        assertEquals(QUALIFIER, after.made.get(2));
        assertEquals(word, after.made.get(4));
        assertNotSame(after.made.get(1), after.made.get(4));
        assertEquals(List.of(), before.made);
    }

    @Test
    @Assertion({"I1", "P1"})
    void inputs_are_asked_again_by_another_run() throws Exception {
        Trace trace = before.trace("km", "any");

        Trace read = after.traces.read(before.traces.write(trace).bytes());

        Answer was = trace.inputs().get(0);
        Answer is = read.inputs().get(0);
        assertEquals(ARGUMENTS, read.arguments());
        assertEquals(was.input().question(), is.input().question());
        assertEquals(was.canonical(), is.canonical());
        assertEquals("km!", is.input().ask());
        assertEquals(is.canonical(), is.input().canonical("km!"));
    }

    @Test
    @Assertion("F4")
    void classes_of_arguments_are_told_of_what_an_earlier_run_wrote_too() throws Exception {
        TraceForm.Written written = before.traces.write(before.trace(new Word(new ArrayList<>()), "text"));
        assertTrue(written.classes().containsAll(Set.of(Word.class, ArrayList.class)));

        TraceForm.Written again = after.traces.write(after.traces.read(written.bytes()));

        assertEquals(written.classes(), again.classes());
    }

    @Test
    @Assertion("Y1")
    void what_is_gone_cannot_be_made_again() throws Exception {
        byte[] bytes = before.traces.write(before.trace("a", "b")).bytes();

        assertNull(new Traces(List.of(), List.of(after.unit), after.events, LOADER).read(bytes));
        assertNull(new Traces(List.of(after.say), List.of(), after.events, LOADER).read(bytes));
        assertNull(new Traces(List.of(after.say), List.of(after.unit), after.events, Object.class.getClassLoader())
                .read(bytes));
    }

    @Test
    void one_of_two_methods_that_cannot_be_told_apart_is_not_guessed() throws Exception {
        byte[] bytes = before.traces.write(before.trace("a", "b")).bytes();

        assertNull(new Traces(List.of(after.say, after.say), List.of(after.unit), after.events, LOADER).read(bytes));
    }

    @Test
    @Assertion("P2")
    void bytes_that_end_too_early_are_no_trace_and_no_error() throws Exception {
        byte[] bytes =
                before.traces.write(before.trace(new Word(List.of("a")), "b")).bytes();

        for (int length = 0; length < bytes.length; length++) {
            assertNull(after.traces.read(Arrays.copyOf(bytes, length)), length + " bytes");
        }
    }

    @Test
    void large_arguments_and_effects_of_others_stay_in_memory() throws Exception {
        assertNull(before.traces.write(before.trace(new byte[17 << 20], "b")));
        assertNull(before.traces.write(new Trace(ARGUMENTS, List.of(() -> {}), List.of())));
    }
}
