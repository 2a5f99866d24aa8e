package io.larder.internal.core.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.replay.Trace.InputValue;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.MarshallerFactory;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a method did besides returning, written in one run of an application and read in another. */
class TraceCodecTest {

    private static final ClassLoader LOADER = TraceCodecTest.class.getClassLoader();
    private static final Key ARGUMENTS = Key.of("arguments".getBytes(StandardCharsets.UTF_8));

    /** A class of the application's own. */
    record Word(List<String> letters) {}

    @EveryMemberType
    private static class Qualified {}

    private static final Annotation QUALIFIER = Qualified.class.getAnnotation(EveryMemberType.class);

    /** One run of an application that has two methods and events. */
    private static final class ApplicationRun {

        final List<Object> replayed = new ArrayList<>();
        final ValueMarshaller marshaller = new MarshallerFactory(type -> false, List.of())
                .create("Run#any", Object.class, ValueFormat.BINARY, LOADER);
        final ReplayedMethod replayedMethod =
                new ReplayedMethod(recordedMethod("Mailer#send(Word,Word)", arguments -> replayed.add(arguments)));
        final InputMethod inputMethod =
                new InputMethod(recordedMethod("Page#unit(Word,Word)", arguments -> arguments[0] + "!"), keys());
        final ReplayedEvents events = new ReplayedEvents(marshaller, (event, qualifiers) -> {
            replayed.add(event);
            replayed.addAll(qualifiers);
        });
        final TraceCodec codec = new TraceCodec(List.of(replayedMethod), List.of(inputMethod), events, LOADER);

        private RecordedMethod recordedMethod(String id, RecordedMethod.Invoker target) {
            List<KeyParameter> parameters = List.of(
                    new KeyParameter("first", Object.class, true), new KeyParameter("second", Object.class, true));
            return new RecordedMethod(id, "Mailer#any", parameters, marshaller, target);
        }

        private static KeyGeneratorFactory keys() {
            return new KeyGeneratorFactory(List.of(), type -> false);
        }

        Trace trace(Object... arguments) throws Exception {
            Input input = inputMethod.input(arguments);
            return new Trace(
                    ARGUMENTS,
                    List.of(replayedMethod.effect(arguments), events.effect(arguments[0], Set.of(QUALIFIER))),
                    List.of(new InputValue(input, input.canonical(input.read()))));
        }
    }

    private final ApplicationRun before = new ApplicationRun();
    private final ApplicationRun after = new ApplicationRun();

    @Test
    @Assertion({"Y1", "P1"})
    void calls_and_events_are_replayed_by_another_run_with_their_own_copies() throws Exception {
        Word word = new Word(new ArrayList<>(List.of("a")));
        byte[] bytes = before.codec.write(before.trace(word, null)).bytes();

        Trace read = after.codec.read(bytes);
        for (int i = 0; i < 2; i++) {
            for (Effect effect : read.effects()) {
                effect.replay();
            }
        }

        assertEquals(6, after.replayed.size());
        assertEquals(Arrays.asList(word, null), Arrays.asList((Object[]) after.replayed.get(0)));
        assertEquals(word, after.replayed.get(1));
        assertEquals(QUALIFIER, after.replayed.get(2));
        assertEquals(word, after.replayed.get(4));
        assertNotSame(after.replayed.get(1), after.replayed.get(4));
        assertEquals(List.of(), before.replayed);
    }

    @Test
    @Assertion({"I1", "P1"})
    void inputs_are_read_again_by_another_run() throws Exception {
        Trace trace = before.trace("km", "any");

        Trace read = after.codec.read(before.codec.write(trace).bytes());

        InputValue writtenInput = trace.inputs().get(0);
        InputValue readInput = read.inputs().get(0);
        assertEquals(ARGUMENTS, read.arguments());
        assertEquals(writtenInput.input().callKey(), readInput.input().callKey());
        assertEquals(writtenInput.canonical(), readInput.canonical());
        assertEquals("km!", readInput.input().read());
        assertEquals(readInput.canonical(), readInput.input().canonical("km!"));
    }

    @Test
    @Assertion("F4")
    void argument_classes_include_those_of_a_trace_from_an_earlier_run() throws Exception {
        TraceFormat.EncodedTrace written = before.codec.write(before.trace(new Word(new ArrayList<>()), "text"));
        assertTrue(written.classes().containsAll(Set.of(Word.class, ArrayList.class)));

        TraceFormat.EncodedTrace rewritten = after.codec.write(after.codec.read(written.bytes()));

        assertEquals(written.classes(), rewritten.classes());
    }

    @Test
    @Assertion("Y1")
    void trace_with_a_missing_method_or_class_is_not_read() throws Exception {
        byte[] bytes = before.codec.write(before.trace("a", "b")).bytes();

        assertNull(new TraceCodec(List.of(), List.of(after.inputMethod), after.events, LOADER).read(bytes));
        assertNull(new TraceCodec(List.of(after.replayedMethod), List.of(), after.events, LOADER).read(bytes));
        assertNull(new TraceCodec(
                        List.of(after.replayedMethod),
                        List.of(after.inputMethod),
                        after.events,
                        Object.class.getClassLoader())
                .read(bytes));
    }

    @Test
    void trace_with_an_ambiguous_method_id_is_not_read() throws Exception {
        byte[] bytes = before.codec.write(before.trace("a", "b")).bytes();

        assertNull(new TraceCodec(
                        List.of(after.replayedMethod, after.replayedMethod),
                        List.of(after.inputMethod),
                        after.events,
                        LOADER)
                .read(bytes));
    }

    @Test
    @Assertion("P2")
    void truncated_bytes_are_no_trace_and_no_error() throws Exception {
        byte[] bytes =
                before.codec.write(before.trace(new Word(List.of("a")), "b")).bytes();

        for (int length = 0; length < bytes.length; length++) {
            assertNull(after.codec.read(Arrays.copyOf(bytes, length)), length + " bytes");
        }
    }

    @Test
    void large_arguments_and_foreign_effects_are_not_written() throws Exception {
        assertNull(before.codec.write(before.trace(new byte[17 << 20], "b")));
        assertNull(before.codec.write(new Trace(ARGUMENTS, List.of(() -> {}), List.of())));
    }
}
