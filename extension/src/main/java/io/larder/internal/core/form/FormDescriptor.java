package io.larder.internal.core.form;

import io.larder.internal.core.form.SerializedForm.Section;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one class write and read themselves. Made once a class by {@link #of}, which reflects; safe for any number of threads.
 *
 * <p>To capture: {@link #capture}, and the same for each nested object whose class has a descriptor. To restore, in this order:
 * {@link #allocate}, which runs no code of a serializable class; {@link #restore} with a form whose nested objects are those of the copy,
 * the new object itself among them where it is on a cycle; {@link #resolve}; and {@link Validations#run} when the whole graph is there.
 */
public final class FormDescriptor {

    /** One class of the hierarchy that has fields or methods of its own. */
    private record Layer(
            Class<?> owner,
            FieldLayout fields,
            @Nullable MethodHandle writeObject,
            @Nullable MethodHandle readObject) {}

    private final Class<?> type;
    private final List<Layer> layers;
    private final List<Place> places;
    private final @Nullable MethodHandle writeReplace;
    private final @Nullable MethodHandle readResolve;
    private final @Nullable Constructor<?> allocator;

    private FormDescriptor(Class<?> type, List<Layer> layers, boolean exchanged) {
        this.type = type;
        this.layers = layers;
        this.places = isExternalizable()
                ? List.of(new Place(type, FieldLayout.NONE))
                : layers.stream()
                        .map(layer -> new Place(layer.owner(), layer.fields()))
                        .toList();
        this.writeReplace = exchanged ? SerializationMethods.writeReplace(type) : null;
        this.readResolve = exchanged ? SerializationMethods.readResolve(type) : null;
        this.allocator = isExternalizable()
                ? SerializationMethods.externalizableConstructor(type)
                : SerializationMethods.allocator(type);
    }

    /**
     * The descriptor of a class with a form of its own; {@code null} where an object is no more than its fields.
     *
     * <p>A form of its own have: what is {@link Externalizable}; a serializable class that has {@code writeReplace} or {@code readResolve}, or of
     * which it or a superclass has {@code writeObject}, {@code readObject} or {@code serialPersistentFields}, or a superclass from the JDK
     * has serializable fields; and each serializable class of the JDK. Never enums, arrays, proxies, strings and {@link Class} itself.
     */
    public static @Nullable FormDescriptor of(Class<?> type) {
        if (!Serializable.class.isAssignableFrom(type)
                || Enum.class.isAssignableFrom(type)
                || type.isArray()
                || type.isInterface()
                || Proxy.isProxyClass(type)
                || type == String.class
                || type == Class.class
                || type == ObjectStreamClass.class) {
            return null;
        }
        boolean external = Externalizable.class.isAssignableFrom(type);
        FormDescriptor found = new FormDescriptor(type, external ? List.of() : layers(type), true);
        return external || JdkClasses.contains(type) || found.hasMethods() ? found : null;
    }

    /** The same without {@code writeReplace} and {@code readResolve}, so that an object of the class stands for itself. */
    public static FormDescriptor ofItself(Class<?> type) {
        return new FormDescriptor(type, layers(type), false);
    }

    private static List<Layer> layers(Class<?> type) {
        List<Layer> layers = new ArrayList<>();
        for (Class<?> at = type; at != null && Serializable.class.isAssignableFrom(at); at = at.getSuperclass()) {
            FieldLayout fields = FieldLayout.of(at);
            MethodHandle writeObject = at.isRecord() ? null : SerializationMethods.writeObject(at);
            MethodHandle readObject = at.isRecord() ? null : SerializationMethods.readObject(at);
            if (writeObject != null || readObject != null || !fields.fields().isEmpty()) {
                layers.add(new Layer(at, fields, writeObject, readObject));
            }
        }
        Collections.reverse(layers);
        return layers;
    }

    private boolean hasMethods() {
        return writeReplace != null
                || readResolve != null
                || layers.stream()
                        .anyMatch(layer -> layer.writeObject() != null
                                || layer.readObject() != null
                                || JdkClasses.contains(layer.owner())
                                || layer.fields().arePersistent());
    }

    /** The class. */
    public Class<?> type() {
        return type;
    }

    /** Whether an object of it may be written as another one. */
    public boolean replaces() {
        return writeReplace != null;
    }

    /** Whether the objects of a class write or read themselves, so that its fields do not say what is stored. */
    public static boolean writesOrReadsItself(Class<?> type) {
        FormDescriptor form = of(type);
        return form != null && (form.writesItself() || form.readsItself() || form.resolves());
    }

    /** Whether an object that was read may be exchanged for another one. */
    public boolean resolves() {
        return readResolve != null;
    }

    /** Whether what is written can be something else than the fields: {@code false} for a class that has only methods for reading. */
    public boolean writesItself() {
        return isExternalizable()
                || replaces()
                || layers.stream()
                        .anyMatch(layer ->
                                layer.writeObject() != null || layer.fields().arePersistent());
    }

    /** Whether code of the class runs when an object is restored: {@code false} where only fields are set. */
    public boolean readsItself() {
        return isExternalizable() || layers.stream().anyMatch(layer -> layer.readObject() != null);
    }

    /**
     * The place of a section.
     *
     * @param owner the class
     * @param fields its fields; none where the class is {@link Externalizable}
     */
    public record Place(Class<?> owner, FieldLayout fields) {}

    /** The places of all sections of a form, in their order. */
    public List<Place> places() {
        return places;
    }

    private boolean isExternalizable() {
        return Externalizable.class.isAssignableFrom(type);
    }

    /** Why no object of it can be allocated, to follow the name of the class; {@code null} where it can. */
    public @Nullable String obstacle() {
        if (allocator != null || type.isRecord()) {
            return null;
        }
        return isExternalizable()
                ? "has no public constructor without parameters, as Externalizable demands"
                : "has a superclass that is not serializable, without an accessible constructor without parameters";
    }

    /**
     * What the object writes. The code of its class runs, as in any serialization; the object is not held.
     *
     * @throws FormException where that code fails
     */
    public SerializedForm capture(Object value) {
        Object written = value;
        if (writeReplace != null) {
            try {
                written = (@Nullable Object) writeReplace.invokeExact(value);
            } catch (Throwable failure) {
                throw failed("writeReplace", failure);
            }
            if (written == null || written.getClass() != type) {
                return SerializedForm.replaced(type, written);
            }
        }
        try {
            return SerializedForm.of(type, sections(written));
        } catch (Throwable failure) {
            throw failed(isExternalizable() ? "writeExternal" : "writeObject", failure);
        }
    }

    private List<Section> sections(Object value) throws Throwable {
        FormOutput out = new FormOutput(value);
        if (value instanceof Externalizable external) {
            external.writeExternal(out);
            out.end(type);
        }
        for (Layer layer : layers) {
            out.beginClass(layer.fields());
            if (layer.writeObject() != null) {
                layer.writeObject().invokeExact(value, (ObjectOutputStream) out);
            } else {
                out.defaultWriteObject();
            }
            out.end(layer.owner());
        }
        return out.sections();
    }

    /**
     * A new object without content. No constructor of a serializable class runs; of an {@link Externalizable} one its public one does.
     *
     * @throws IllegalStateException where there is an {@link #obstacle}, and for records
     * @throws FormException where a constructor fails
     */
    public Object allocate() {
        if (allocator == null) {
            throw new IllegalStateException(type.getName() + " cannot be allocated");
        }
        try {
            return allocator.newInstance();
        } catch (InvocationTargetException failure) {
            throw failed("the constructor", failure.getTargetException());
        } catch (ReflectiveOperationException failure) {
            throw failed("the constructor", failure);
        }
    }

    /**
     * Gives a form to an object that {@link #allocate} made. The code of its class runs.
     *
     * @param form what {@link #capture} took of an object of this class that was not replaced, with other nested objects
     * @param validations to which callbacks are added
     * @throws FormException where that code fails
     */
    public void restore(Object target, SerializedForm form, Validations validations) {
        try {
            if (target instanceof Externalizable external) {
                external.readExternal(
                        new FormInput(target, null, form.sections().get(0), validations));
            }
            for (int i = 0; i < layers.size(); i++) {
                restore(target, layers.get(i), form.sections().get(i), validations);
            }
        } catch (Throwable failure) {
            throw failed(isExternalizable() ? "readExternal" : "readObject", failure);
        }
    }

    private static void restore(Object target, Layer layer, Section section, Validations validations) throws Throwable {
        if (layer.readObject() != null) {
            FormInput in = new FormInput(target, layer.fields(), section, validations);
            layer.readObject().invokeExact(target, (ObjectInputStream) in);
        } else {
            layer.fields().write(target, new BlockReader(section.parts()).fields(layer.fields()));
        }
    }

    /**
     * What stands for the object once it was restored: itself, or what its {@code readResolve} gives.
     *
     * @throws FormException where that method fails
     */
    public @Nullable Object resolve(Object restored) {
        if (readResolve == null) {
            return restored;
        }
        try {
            return (@Nullable Object) readResolve.invokeExact(restored);
        } catch (Throwable failure) {
            throw failed("readResolve", failure);
        }
    }

    /** Errors of the virtual machine pass, but for the end of the stack: that is the doing of the class. */
    private FormException failed(String method, Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
            throw error;
        }
        return new FormException(
                type, method + " failed with " + failure.getClass().getName(), failure);
    }
}
