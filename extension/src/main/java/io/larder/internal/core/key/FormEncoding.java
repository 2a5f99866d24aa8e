package io.larder.internal.core.key;

import io.larder.internal.core.entity.WovenFields;
import io.larder.internal.core.form.FieldLayout.SerialField;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.SerializedForm;
import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import io.larder.internal.core.form.SerializedForm.Part;
import io.larder.internal.core.form.SerializedForm.Section;
import io.larder.internal.core.key.Encoding.Composite;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Objects that write themselves, by what they write: their fields say nothing, since most of them are transient. The fields of superclasses
 * that are not serializable are no part of that, and count beside it.
 */
final class FormEncoding implements Composite {

    private static final byte FIELDS = 0;
    private static final byte DATA = 1;
    private static final byte NESTED = 2;

    /** Classes of the JDK without {@code writeObject} whose transient fields can be computed from the others. */
    private static final Set<Class<?>> TRANSIENT_CACHES = Set.of(TimeZone.class, GregorianCalendar.class);

    private final FormDescriptor descriptor;
    private final List<Class<?>> owners;
    private final FieldLayout outer;
    private final List<Set<String>> memoized;
    private final byte[][] layoutDigests;

    private FormEncoding(
            FormDescriptor descriptor, List<Class<?>> owners, FieldLayout outer, List<Set<String>> memoized) {
        this.descriptor = descriptor;
        this.owners = owners;
        this.outer = outer;
        this.memoized = memoized;
        this.layoutDigests = new byte[owners.size()][];
        for (int i = 0; i < layoutDigests.length; i++) {
            layoutDigests[i] = layoutDigest(owners.get(i), memoized.get(i), descriptor);
        }
    }

    /**
     * The encoding of a class's objects.
     *
     * @param layouts of the fields that do not belong to the form
     */
    static Encoding of(FormDescriptor descriptor, FieldLayout.Factory layouts) {
        Class<?> type = descriptor.type();
        if (Externalizable.class.isAssignableFrom(type)) {
            return of(descriptor, List.of(type), layouts.create(type, List.of()), layouts);
        }
        List<Class<?>> written = new ArrayList<>(FieldLayout.hierarchy(type));
        List<Class<?>> outer = new ArrayList<>(written);
        written.removeIf(each -> !Serializable.class.isAssignableFrom(each));
        outer.removeAll(written);
        return of(descriptor, written, layouts.create(type, outer), layouts);
    }

    private static Encoding of(
            FormDescriptor descriptor, List<Class<?>> owners, Encoding outer, FieldLayout.Factory layouts) {
        return outer instanceof FieldLayout layout
                ? new FormEncoding(
                        descriptor,
                        owners,
                        layout,
                        owners.stream().map(layouts::memoized).toList())
                : outer;
    }

    /**
     * What some classes of the hierarchy write, and of the object nothing else but the outer fields; all of it where the object is written as another
     * one.
     */
    static Encoding part(
            FormDescriptor descriptor, List<Class<?>> owners, Encoding outer, FieldLayout.Factory layouts) {
        Class<?> type = descriptor.type();
        return of(descriptor, Externalizable.class.isAssignableFrom(type) ? List.of(type) : owners, outer, layouts);
    }

    /** Whether all that a class of the JDK holds is in its form; else {@code EventObject} would lose its source. */
    static boolean writesAll(Class<?> jdkClass) {
        return Serializable.class.isAssignableFrom(jdkClass)
                && (TRANSIENT_CACHES.contains(jdkClass)
                        || declares(jdkClass, "writeObject", ObjectOutputStream.class)
                        || !(FieldLayout.hasTransientState(jdkClass) || listsFields(jdkClass)));
    }

    /** Whether a class itself has a say in what is written of its objects. */
    static boolean declaresForm(Class<?> type) {
        return Externalizable.class.isAssignableFrom(type)
                || (Serializable.class.isAssignableFrom(type)
                        && (declares(type, "writeObject", ObjectOutputStream.class)
                                || declares(type, "writeReplace")
                                || listsFields(type)));
    }

    private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method) && Arrays.equals(each.getParameterTypes(), parameters));
    }

    private static boolean listsFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("serialPersistentFields"));
    }

    @Override
    public EncodingFrame openFrame(Object value, GraphEncoder graph) {
        return capture(value, graph.forms()).apply(graph);
    }

    /** What the object writes now; it is encoded when the function is called. */
    @SuppressWarnings(
            "UnnecessaryStringBuilder") // it reads the units, where a text's own toString may say something else
    Function<GraphEncoder, EncodingFrame> capture(Object value, Forms forms) {
        SerializedForm form = forms.of(descriptor, value);
        return graph -> {
            graph.out.tag(form.replaced() ? Tag.REPLACED : Tag.FORM);
            graph.out.bytes(outer.digest());
            if (!form.replaced() && value instanceof CharSequence characters) {
                graph.out.text(new StringBuilder(characters).toString());
            }
            return form.replaced() ? new ReplacedFrame(value, form.replacement()) : new FormFrame(value, form);
        };
    }

    @Override
    public @Nullable Object[] children(Object value, Forms forms) {
        SerializedForm form = forms.of(descriptor, value);
        if (form.replaced()) {
            return new @Nullable Object[] {form.replacement()};
        }
        List<@Nullable Object> children = new ArrayList<>(Arrays.asList(outer.children(value, forms)));
        for (Section section : form.sections()) {
            for (Part part : section.parts()) {
                if (part instanceof Nested nested) {
                    children.add(nested.value());
                } else if (part instanceof Fields fields) {
                    children.addAll(Arrays.asList(fields.values()));
                }
            }
        }
        return children.toArray();
    }

    /** Neighbours are one: where a class calls {@code flush} says nothing. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>(parts.size());
        ByteArrayOutputStream block = new ByteArrayOutputStream(0);
        for (Part part : parts) {
            if (part instanceof Data data) {
                block.writeBytes(data.bytes());
            } else {
                endBlock(block, joined);
                joined.add(part);
            }
        }
        endBlock(block, joined);
        return joined;
    }

    private static void endBlock(ByteArrayOutputStream block, List<Part> parts) {
        if (block.size() > 0) {
            parts.add(new Data(block.toByteArray()));
            block.reset();
        }
    }

    /** What a field has, or what a persistence provider's holder beside it has. */
    private static @Nullable Object heldOrOwn(Fields fields, int place) {
        List<SerialField> layout = fields.layout().fields();
        String holder = WovenFields.holderName(layout.get(place).name());
        for (int i = 0; i < layout.size(); i++) {
            Object held = fields.values()[i];
            if (held != null && layout.get(i).name().equals(holder)) {
                return held;
            }
        }
        return fields.values()[place];
    }

    /** Of the names: a field that is called otherwise is another one. */
    private static byte[] layoutDigest(Class<?> owner, Set<String> memoized, FormDescriptor descriptor) {
        KeyBuffer names = new KeyBuffer();
        names.text(owner.getName());
        descriptor.places().stream()
                .filter(place -> place.owner() == owner)
                .flatMap(place -> place.fields().fields().stream())
                .map(SerialField::name)
                .filter(name -> !memoized.contains(name) && !WovenFields.isWoven(name))
                .forEach(names::text);
        return names.sha256();
    }

    /** What stands for the object. */
    private static final class ReplacedFrame extends EncodingFrame {

        private final @Nullable Object replacement;
        private boolean begun;

        ReplacedFrame(Object value, @Nullable Object replacement) {
            super(value);
            this.replacement = replacement;
        }

        @Override
        boolean advance(GraphEncoder graph) {
            if (begun) {
                return false;
            }
            begun = true;
            return graph.begin(replacement);
        }

        @Override
        String step() {
            return ".writeReplace()";
        }
    }

    /** What the classes of the hierarchy write, one after the other. */
    private final class FormFrame extends EncodingFrame {

        private final List<Section> sections;
        private final EncodingFrame outerFrame;
        private boolean outerDone;
        private int owner = -1;
        private List<Part> parts = List.of();
        private int part;
        private int field;
        private int written;

        FormFrame(Object value, SerializedForm form) {
            super(value);
            sections = form.sections();
            outerFrame = outer.fieldsFrame(value);
        }

        @Override
        boolean advance(GraphEncoder graph) {
            if (!outerDone) {
                if (outerFrame.advance(graph)) {
                    return true;
                }
                outerDone = true;
            }
            while (part < parts.size() || nextOwner(graph.out)) {
                if (part < parts.size() && advance(parts.get(part), graph)) {
                    return true;
                }
            }
            return false;
        }

        private boolean nextOwner(KeyBuffer out) {
            if (++owner >= owners.size()) {
                return false;
            }
            parts = List.of();
            for (Section section : sections) {
                if (section.owner() == owners.get(owner)) {
                    parts = joined(section.parts());
                }
            }
            part = 0;
            out.count(parts.size());
            return true;
        }

        /** Writes on; a part that is at its end is left behind. */
        private boolean advance(Part current, GraphEncoder graph) {
            if (current instanceof Data data) {
                part++;
                graph.out.tag(DATA);
                graph.out.count(data.bytes().length);
                graph.out.bytes(data.bytes());
                return false;
            }
            if (current instanceof Nested nested) {
                part++;
                written++;
                graph.out.tag(NESTED);
                return graph.begin(nested.value());
            }
            return advance((Fields) current, graph);
        }

        private boolean advance(Fields fields, GraphEncoder graph) {
            if (field == 0) {
                graph.out.tag(FIELDS);
                graph.out.bytes(layoutDigests[owner]);
            }
            List<SerialField> layout = fields.layout().fields();
            while (field < layout.size()) {
                SerialField current = layout.get(field);
                int place = field++;
                if (memoized.get(owner).contains(current.name()) || WovenFields.isWoven(current.name())) {
                    continue;
                }
                if (current.type().isPrimitive()) {
                    Object boxed = Objects.requireNonNull(fields.values()[place]);
                    LeafEncodings.leaf(boxed.getClass()).write(boxed, graph.out);
                } else if (graph.begin(heldOrOwn(fields, place))) {
                    return true;
                }
            }
            field = 0;
            part++;
            return false;
        }

        @Override
        String step() {
            if (!outerDone) {
                return outerFrame.step();
            }
            boolean isField = part < parts.size() && parts.get(part) instanceof Fields && field > 0;
            return isField
                    ? "."
                            + ((Fields) parts.get(part))
                                    .layout()
                                    .fields()
                                    .get(field - 1)
                                    .name()
                    : ".written(" + written + ")";
        }
    }
}
