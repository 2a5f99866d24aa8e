package io.larder.internal.core.key;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an object writes, by the section "Objects that write themselves" of docs/key-format.md, with reflection alone. */
final class NaiveForm {

    /** A part: fields by name in order, or bytes, or an object. */
    record Part(Map<String, Object> fields, byte[] data, Object object) {}

    private NaiveForm() {}

    static boolean writesItself(Class<?> type) {
        if (type.isRecord()
                || !Serializable.class.isAssignableFrom(type)
                || type.getName().startsWith("java.")) {
            return false;
        }
        return Externalizable.class.isAssignableFrom(type)
                || writeReplace(type) != null
                || serializableClasses(type).stream().anyMatch(NaiveForm::declaresForm);
    }

    /** Whether the class itself has a say in what is written of it. */
    static boolean declaresForm(Class<?> type) {
        return Externalizable.class.isAssignableFrom(type)
                || (Serializable.class.isAssignableFrom(type)
                        && (writeObject(type) != null
                                || declares(type, "serialPersistentFields")
                                || List.of(type.getDeclaredMethods()).stream()
                                        .anyMatch(method -> method.getName().equals("writeReplace"))));
    }

    private static boolean declares(Class<?> type, String field) {
        return List.of(type.getDeclaredFields()).stream()
                .anyMatch(each -> each.getName().equals(field));
    }

    static List<Class<?>> serializableClasses(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type;
                each != null && Serializable.class.isAssignableFrom(each);
                each = each.getSuperclass()) {
            classes.add(0, each);
        }
        return classes;
    }

    static Method writeReplace(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals("writeReplace")
                        && method.getParameterCount() == 0
                        && (each == type || !Modifier.isPrivate(method.getModifiers()))) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        return null;
    }

    static Method writeObject(Class<?> type) {
        try {
            Method method = type.getDeclaredMethod("writeObject", ObjectOutputStream.class);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    /** The parts that one class of an object writes; for an externalizable one, all. */
    static List<Part> parts(Object object, Class<?> owner) {
        try {
            Recorder recorder = new Recorder(object, owner);
            Method writeObject = writeObject(owner);
            if (object instanceof Externalizable externalizable) {
                externalizable.writeExternal(recorder);
            } else if (writeObject != null) {
                writeObject.invoke(object, recorder);
            } else {
                recorder.defaultWriteObject();
            }
            recorder.endData();
            return recorder.parts;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Recorder extends ObjectOutputStream implements ObjectOutput {

        private final Object object;
        private final Class<?> owner;
        private final List<Part> parts = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream data = new DataOutputStream(bytes);
        private Fields put;

        Recorder(Object object, Class<?> owner) throws IOException {
            this.object = object;
            this.owner = owner;
        }

        private Map<String, Object> zeros() {
            Map<String, Object> values = new LinkedHashMap<>();
            for (ObjectStreamField field : ObjectStreamClass.lookup(owner).getFields()) {
                values.put(field.getName(), NaiveEncoder.zero(field.getType()));
            }
            return values;
        }

        private void fields(Map<String, Object> values) {
            endData();
            if (!values.isEmpty()) {
                parts.add(new Part(values, null, null));
            }
        }

        void endData() {
            if (bytes.size() > 0) {
                parts.add(new Part(null, bytes.toByteArray(), null));
                bytes.reset();
            }
        }

        @Override
        public void defaultWriteObject() {
            Map<String, Object> values = zeros();
            values.replaceAll((name, zero) -> {
                try {
                    Field field = owner.getDeclaredField(name);
                    field.setAccessible(true);
                    return field.get(object);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
            fields(values);
        }

        @Override
        public PutField putFields() {
            put = new Fields(zeros());
            return put;
        }

        @Override
        public void writeFields() {
            fields(put.values);
        }

        @Override
        protected void writeObjectOverride(Object value) {
            endData();
            parts.add(new Part(null, null, value));
        }

        @Override
        public void writeUnshared(Object value) {
            writeObjectOverride(value);
        }

        @Override
        public void flush() {}

        @Override
        public void write(int value) throws IOException {
            data.write(value);
        }

        @Override
        public void write(byte[] values) throws IOException {
            data.write(values);
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            data.write(values, offset, length);
        }

        @Override
        public void writeBoolean(boolean value) throws IOException {
            data.writeBoolean(value);
        }

        @Override
        public void writeByte(int value) throws IOException {
            data.writeByte(value);
        }

        @Override
        public void writeShort(int value) throws IOException {
            data.writeShort(value);
        }

        @Override
        public void writeChar(int value) throws IOException {
            data.writeChar(value);
        }

        @Override
        public void writeInt(int value) throws IOException {
            data.writeInt(value);
        }

        @Override
        public void writeLong(long value) throws IOException {
            data.writeLong(value);
        }

        @Override
        public void writeFloat(float value) throws IOException {
            data.writeFloat(value);
        }

        @Override
        public void writeDouble(double value) throws IOException {
            data.writeDouble(value);
        }

        @Override
        public void writeBytes(String text) throws IOException {
            data.writeBytes(text);
        }

        @Override
        public void writeChars(String text) throws IOException {
            data.writeChars(text);
        }

        @Override
        public void writeUTF(String text) throws IOException {
            data.writeUTF(text);
        }
    }

    private static final class Fields extends ObjectOutputStream.PutField {

        private final Map<String, Object> values;

        Fields(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public void put(String name, boolean value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, byte value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, char value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, short value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, int value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, long value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, float value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, double value) {
            values.put(name, value);
        }

        @Override
        public void put(String name, Object value) {
            values.put(name, value);
        }

        @Deprecated
        @Override
        public void write(ObjectOutput out) {
            throw new UnsupportedOperationException();
        }
    }
}
