package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FieldLayout;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.JdkClasses;
import io.larder.internal.core.form.SerializedForm;
import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import io.larder.internal.core.form.SerializedForm.Part;
import io.larder.internal.core.form.SerializedForm.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects of classes with a form of their own: by what they write. */
final class FormType extends GraphType {

    private static final byte END = 0;
    private static final byte FIELDS = 1;
    private static final byte DATA = 2;
    private static final byte NESTED = 3;

    private final FormDescriptor form;
    private final boolean immutable;
    private final boolean isContainer;
    private final Function<Class<?>, @Nullable String> refusals;

    /**
     * @param immutable whether an object is immutable where all its parts are
     * @param refusals why no object of a class is data elsewhere than inside an object of the JDK
     */
    FormType(FormDescriptor form, boolean immutable, Function<Class<?>, @Nullable String> refusals) {
        super(form.type());
        this.form = form;
        this.immutable = immutable;
        this.refusals = refusals;
        this.isContainer = JdkClasses.contains(form.type())
                && (Collection.class.isAssignableFrom(form.type()) || Map.class.isAssignableFrom(form.type()));
    }

    @Override
    boolean isShareable() {
        return immutable;
    }

    @Override
    boolean isOpen(Node node) {
        return !node.replaced;
    }

    /** Its code may look into its parts. */
    @Override
    boolean isFilledLast() {
        return form.readsItself();
    }

    @Override
    void inspect(Node node) {
        SerializedForm written = form.capture(node.object);
        if (written.replaced()) {
            node.replaced = true;
            node.parts = new Object[] {written.replacement()};
            return;
        }
        String obstacle = form.obstacle();
        if (obstacle != null) {
            throw new UnsupportedObjectException(type(), "of a class that " + obstacle);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (Section section : written.sections()) {
            section.parts().forEach(part -> collect(part, parts));
        }
        node.parts = parts.toArray();
        node.attachment = written;
    }

    private void collect(Part part, List<@Nullable Object> parts) {
        if (part instanceof Nested nested) {
            parts.add(nested.value());
        } else if (part instanceof Fields fields) {
            for (int i = 0; i < fields.values().length; i++) {
                Class<?> declared = fields.layout().fields().get(i).type();
                if (!declared.isPrimitive()) {
                    parts.add(part(fields.layout().owner(), declared, fields.values()[i]));
                }
            }
        }
    }

    /** A queue of the JDK has a field for its lock: that is no data of anybody's. */
    private @Nullable Object part(Class<?> owner, Class<?> declared, @Nullable Object value) {
        return value != null && JdkClasses.contains(owner) && refusals.apply(declared) != null
                ? new InternalPart(value)
                : value;
    }

    @Override
    String step(Node node, int part) {
        if (node.replaced) {
            return isContainer ? "" : ".writeReplace()";
        }
        List<String> steps = new ArrayList<>();
        int nested = 0;
        for (Section section : written(node).sections()) {
            for (Part at : section.parts()) {
                if (at instanceof Nested) {
                    steps.add(step(nested++));
                } else if (at instanceof Fields fields) {
                    fields.layout().fields().stream()
                            .filter(field -> !field.type().isPrimitive())
                            .forEach(field -> steps.add(isContainer ? "" : "." + field.name()));
                }
            }
        }
        return steps.get(part);
    }

    private String step(int nested) {
        if (Map.class.isAssignableFrom(type())) {
            return MapParts.step(nested);
        }
        return Collection.class.isAssignableFrom(type()) ? "[" + nested + "]" : ".writeObject()";
    }

    static SerializedForm written(Node node) {
        return (SerializedForm) Objects.requireNonNull(node.attachment);
    }

    @Override
    void write(Node node, GraphWriter out) {
        int next = 0;
        for (Section section : written(node).sections()) {
            for (Part part : section.parts()) {
                if (part instanceof Data data) {
                    out.out().writeByte(DATA);
                    out.out().writeCount(data.bytes().length);
                    out.out().writeBytes(data.bytes());
                } else if (part instanceof Nested) {
                    out.out().writeByte(NESTED);
                    out.writeReference(node.parts[next++]);
                } else if (part instanceof Fields fields) {
                    out.out().writeByte(FIELDS);
                    next = write(fields, node, next, out);
                }
            }
            out.out().writeByte(END);
        }
    }

    private static int write(Fields fields, Node node, int first, GraphWriter out) {
        int next = first;
        for (int i = 0; i < fields.values().length; i++) {
            Class<?> declared = fields.layout().fields().get(i).type();
            if (declared.isPrimitive()) {
                PrimitiveValues.write(declared, fields.values()[i], out.out());
            } else {
                out.writeReference(node.parts[next++]);
            }
        }
        return next;
    }

    @Override
    @Nullable
    Object create(Input in) {
        Object object = form.allocate();
        form.restore(object, read(in), in.validations());
        return form.resolve(object);
    }

    @Override
    Object allocate(Input in) {
        return form.allocate();
    }

    @Override
    void fill(Object target, Input in) {
        form.restore(target, read(in), in.validations());
        if (form.resolve(target) != target) {
            throw new UnreadableException("an object on a cycle was exchanged for another one by its readResolve");
        }
    }

    private SerializedForm read(Input in) {
        List<Section> sections = new ArrayList<>();
        for (FormDescriptor.Place place : form.places()) {
            List<Part> parts = new ArrayList<>(2);
            for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
                parts.add(
                        switch (kind) {
                            case DATA -> new Data(in.readBytes(in.readCount()));
                            case NESTED -> new Nested(in.readReference());
                            case FIELDS -> fields(place, in);
                            default -> throw new UnreadableException("no form");
                        });
            }
            sections.add(new Section(place.owner(), parts));
        }
        return new SerializedForm(type(), false, null, sections);
    }

    private static Fields fields(FormDescriptor.Place place, Input in) {
        List<FieldLayout.SerialField> fields = place.fields().fields();
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Class<?> declared = fields.get(i).type();
            values[i] = declared.isPrimitive() ? PrimitiveValues.read(declared, in) : in.readReference();
        }
        return new Fields(place.fields(), values);
    }

    /** The entries of a hash table. */
    @Override
    @Nullable
    Unordered unordered(Node node) {
        int from = 0;
        for (Section section : written(node).sections()) {
            int count = 0;
            for (Part part : section.parts()) {
                count += part instanceof Nested ? 1 : part instanceof Fields fields ? references(fields) : 0;
            }
            if (JdkForms.isHashTable(section.owner()) && !isLinked()) {
                return new Unordered(from, from + count, Map.class.isAssignableFrom(type()) ? 2 : 1);
            }
            from += count;
        }
        return null;
    }

    private boolean isLinked() {
        return LinkedHashMap.class.isAssignableFrom(type()) || LinkedHashSet.class.isAssignableFrom(type());
    }

    private static int references(Fields fields) {
        return (int) fields.layout().fields().stream()
                .filter(field -> !field.type().isPrimitive())
                .count();
    }

    /**
     * A class may write less than it holds. Where it writes no other objects, which might have no equality of their own, its {@code equals} is asked
     * too.
     */
    @Override
    @Nullable
    String difference(Node one, Node other) {
        String difference = super.difference(one, other);
        return difference == null && one.parts.length == 0 && !JdkClasses.contains(type()) && isUnequal(one, other)
                ? ""
                : difference;
    }

    @SuppressWarnings("SelfEquals") // an object that does not equal itself is no judge
    private boolean isUnequal(Node one, Node other) {
        try {
            return Equality.isOverridden(type())
                    && one.object.equals(one.object)
                    && !(one.object.equals(other.object) && other.object.equals(one.object));
        } catch (RuntimeException undecided) {
            return false;
        }
    }

    /** Without what a hash table says of its table. */
    @Override
    byte[] data(Node node) {
        if (node.replaced) {
            return new byte[0];
        }
        Output out = new Output(Integer.MAX_VALUE);
        for (Section section : written(node).sections()) {
            out.writeByte(END);
            for (Part part : section.parts()) {
                if (part instanceof Nested) {
                    out.writeByte(NESTED);
                } else if (!JdkForms.isHashTable(section.owner())) {
                    data(part, out);
                }
            }
        }
        return out.toByteArray();
    }

    private static void data(Part part, Output out) {
        if (part instanceof Data data) {
            out.writeByte(DATA);
            out.writeBytes(data.bytes());
        } else if (part instanceof Fields fields) {
            out.writeByte(FIELDS);
            for (int i = 0; i < fields.values().length; i++) {
                Class<?> declared = fields.layout().fields().get(i).type();
                if (declared.isPrimitive()) {
                    PrimitiveValues.write(declared, fields.values()[i], out);
                }
            }
        }
    }

    @Override
    long shape() {
        long shape = 3;
        for (FormDescriptor.Place place : form.places()) {
            shape = 31 * shape + place.owner().getName().hashCode();
            for (FieldLayout.SerialField field : place.fields().fields()) {
                shape = 31 * shape + field.name().hashCode();
                shape = 31 * shape + field.type().getName().hashCode();
            }
        }
        return shape;
    }
}
