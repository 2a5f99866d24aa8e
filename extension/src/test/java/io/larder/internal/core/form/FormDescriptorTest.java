package io.larder.internal.core.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.form.FormSamples.External;
import io.larder.internal.core.form.FormSamples.Letter;
import io.larder.internal.core.form.FormSamples.Lists;
import io.larder.internal.core.form.FormSamples.NotSerializable;
import io.larder.internal.core.form.FormSamples.Plain;
import io.larder.internal.core.form.FormSamples.Point;
import io.larder.internal.core.form.FormSamples.Reads;
import io.larder.internal.core.form.FormSamples.Resolves;
import io.larder.internal.core.form.FormSamples.Zone;
import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Assertion("D2")
class FormDescriptorTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                NotSerializable.class,
                Point.class,
                Letter.class,
                Runnable.class,
                String.class,
                Class.class,
                Object.class,
                int[].class,
                Plain[].class
            })
    void class_that_is_its_fields_has_no_form_of_its_own(Class<?> type) {
        assertNull(FormDescriptor.of(type));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Reads.class,
                Resolves.class,
                Lists.class,
                Zone.class,
                External.class,
                java.util.Date.class,
                Integer.class
            })
    void class_that_writes_or_reads_itself_has_a_form(Class<?> type) {
        assertNotNull(FormDescriptor.of(type));
    }

    @Test
    void class_that_only_reads_itself_writes_its_fields() {
        assertFalse(descriptor(Reads.class).writesItself());
        assertTrue(descriptor(Lists.class).writesItself());
        assertTrue(descriptor(External.class).writesItself());
        assertTrue(descriptor(Mixed.class).writesItself());
    }

    static final class Mixed extends Plain {
        private static final long serialVersionUID = 1L;
        private final byte small = 1;
        private final long[] many = {1, 2};
        private transient long extra = 3;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(9);
            out.defaultWriteObject();
            out.writeLong(extra);
            out.writeUTF("x");
            out.writeObject(this);
            out.writeBoolean(true);
            long[] buffer = {7};
            out.writeUnshared(buffer);
            buffer[0] = 8;
            out.writeUnshared(buffer);
        }
    }

    @Test
    void form_holds_fields_bytes_and_objects_in_the_order_in_which_they_were_written() {
        Mixed value = new Mixed();

        SerializedForm form = descriptor(Mixed.class).capture(value);

        assertEquals(
                List.of(Plain.class, Mixed.class),
                form.sections().stream().map(SerializedForm.Section::owner).toList());
        Fields above = (Fields) form.sections().get(0).parts().get(0);
        assertEquals("number", above.layout().fields().get(0).name());
        assertArrayEquals(new Object[] {5}, above.values());
        List<SerializedForm.Part> parts = form.sections().get(1).parts();
        assertArrayEquals(new byte[] {0, 0, 0, 9}, ((Data) parts.get(0)).bytes());
        assertArrayEquals(new Object[] {(byte) 1, value.many}, ((Fields) parts.get(1)).values());
        assertEquals(8 + 3, ((Data) parts.get(2)).bytes().length);
        assertSame(value, ((Nested) parts.get(3)).value());
        assertArrayEquals(new byte[] {1}, ((Data) parts.get(4)).bytes());
        assertArrayEquals(new long[] {7}, (long[]) ((Nested) parts.get(5)).value());
        assertArrayEquals(new long[] {8}, (long[]) ((Nested) parts.get(6)).value());
    }

    static final class Money implements Serializable {
        private static final long serialVersionUID = 1L;
        static final Object PROXY = new Point(1);
        final boolean itself;

        Money(boolean itself) {
            this.itself = itself;
        }

        private Object writeReplace() {
            return itself ? this : PROXY;
        }
    }

    @Test
    void object_is_replaced_unless_its_class_gives_one_of_the_same_class() {
        FormDescriptor descriptor = descriptor(Money.class);

        assertTrue(descriptor.capture(new Money(false)).replaced());
        assertSame(Money.PROXY, descriptor.capture(new Money(false)).replacement());
        assertFalse(descriptor.capture(new Money(true)).replaced());
        assertEquals(1, descriptor.capture(new Money(true)).sections().size());
    }

    @Test
    void single_object_stays_single() {
        assertSame(Resolves.ONLY, FormCopier.copy(new Resolves()));
    }

    @Test
    void fields_that_the_class_lists_are_its_content_transient_or_not() {
        Lists lists = new Lists();
        lists.kept = "changed";

        Lists copy = (Lists) Objects.requireNonNull(FormCopier.copy(lists));

        assertEquals("changed", copy.kept);
        assertEquals(5, copy.number);
    }

    @Test
    void time_zone_of_the_application_keeps_class_and_fields() {
        Zone zone = new Zone();
        zone.setID("own");
        zone.setRawOffset(9);

        Zone copy = (Zone) Objects.requireNonNull(FormCopier.copy(zone));

        assertEquals("own 9", copy.getID() + " " + copy.getRawOffset());
    }

    @Test
    void calls_at_the_wrong_time_fail_as_in_the_jdk() throws Exception {
        List<String> expected = ((External) Objects.requireNonNull(ObjectStreams.copy(new External()))).seen;

        assertEquals(expected, ((External) Objects.requireNonNull(FormCopier.copy(new External()))).seen);
        assertEquals(3, expected.size());
    }

    static final class Validated implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient List<Integer> order = new ArrayList<>();
        private int bad;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            order = new ArrayList<>();
            in.registerValidation(() -> order.add(1), 1);
            in.registerValidation(() -> order.add(5), 5);
            in.registerValidation(() -> order.add(2), 1);
            in.registerValidation(
                    () -> {
                        if (bad > 0) {
                            throw new InvalidObjectException("bad");
                        }
                    },
                    9);
            in.defaultReadObject();
        }
    }

    @Test
    void callbacks_run_at_the_end_by_their_priority() throws Exception {
        Validated original = new Validated();
        List<Integer> expected = ((Validated) Objects.requireNonNull(ObjectStreams.copy(original))).order;

        assertEquals(expected, ((Validated) Objects.requireNonNull(FormCopier.copy(original))).order);
        original.bad = 1;
        assertThrows(FormException.class, () -> FormCopier.copy(original));
    }

    static class Base {
        Base(int number) {}
    }

    static final class WithoutPublicConstructor extends Base implements Externalizable {
        private static final long serialVersionUID = 1L;

        WithoutPublicConstructor() {
            super(1);
        }

        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {}
    }

    static final class WithoutParentConstructor extends Base implements Serializable {
        private static final long serialVersionUID = 1L;

        WithoutParentConstructor() {
            super(1);
        }

        private Object readResolve() {
            return this;
        }
    }

    @Test
    void class_that_cannot_be_allocated_has_the_reason() {
        assertNull(descriptor(Mixed.class).obstacle());
        assertTrue(String.valueOf(descriptor(WithoutPublicConstructor.class).obstacle())
                .contains("public constructor"));
        assertTrue(String.valueOf(descriptor(WithoutParentConstructor.class).obstacle())
                .contains("superclass"));
    }

    static final class Fails implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Throwable failure;

        Fails(Throwable failure) {
            this.failure = failure;
        }

        private void writeObject(ObjectOutputStream out) throws Throwable {
            throw failure;
        }
    }

    @Test
    void failure_names_the_class_and_the_method_and_errors_of_the_virtual_machine_pass() {
        FormDescriptor descriptor = descriptor(Fails.class);
        Stream.of(new IOException("secret"), new IllegalStateException("secret"), new StackOverflowError())
                .forEach(failure -> {
                    FormException thrown =
                            assertThrows(FormException.class, () -> descriptor.capture(new Fails(failure)));

                    assertSame(failure, thrown.getCause());
                    assertEquals(
                            Fails.class.getName() + ": writeObject failed with "
                                    + failure.getClass().getName(),
                            thrown.getMessage());
                });
        assertThrows(OutOfMemoryError.class, () -> descriptor.capture(new Fails(new OutOfMemoryError())));
    }

    private static FormDescriptor descriptor(Class<?> type) {
        return Objects.requireNonNull(FormDescriptor.of(type));
    }
}
