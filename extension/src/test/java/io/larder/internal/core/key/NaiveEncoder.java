package io.larder.internal.core.key;

import java.io.Externalizable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;

/** Keys made from docs/key-format.md alone, slowly: by recursion, with a look for cycles from each object anew. */
final class NaiveEncoder {

    private final Map<Class<?>, byte[]> layouts = new HashMap<>();
    private Set<Object> onCycle = Set.of();
    private IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    byte[] key(Object... arguments) {
        onCycle = objectsOnCycles(arguments);
        numbers = new IdentityHashMap<>();
        KeyFormatWriter out = new KeyFormatWriter().tag(0x7E).count(arguments.length);
        for (Object argument : arguments) {
            out.add(value(argument));
        }
        return folded(out.toByteArray(), 64);
    }

    private static byte[] folded(byte[] encoding, int limit) {
        return encoding.length <= limit
                ? encoding
                : new KeyFormatWriter().tag(0xFF).add(sha256(encoding)).toByteArray();
    }

    private byte[] value(Object value) {
        if (value == null || !onCycle.contains(value)) {
            return folded(encoding(value), 256);
        }
        Integer number = numbers.get(value);
        if (number != null) {
            return new KeyFormatWriter().tag(0x78).count(number).toByteArray();
        }
        numbers.put(value, numbers.size());
        return folded(new KeyFormatWriter().tag(0x77).add(encoding(value)).toByteArray(), 256);
    }

    private byte[] encoding(Object value) {
        KeyFormatWriter out = new KeyFormatWriter();
        if (value == null) {
            out.tag(0x01);
        } else if (value instanceof Boolean bool) {
            out.tag(bool ? 0x03 : 0x02);
        } else if (value instanceof Byte number) {
            out.tag(0x04).tag(number);
        } else if (value instanceof Short number) {
            out.tag(0x05).i16(number);
        } else if (value instanceof Character unit) {
            out.tag(0x06).i16(unit);
        } else if (value instanceof Integer number) {
            out.tag(0x07).i32(number);
        } else if (value instanceof Long number) {
            out.tag(0x08).i64(number);
        } else if (value instanceof Float number) {
            out.tag(0x09).i32(Float.floatToIntBits(number));
        } else if (value instanceof Double number) {
            out.tag(0x0A).i64(Double.doubleToLongBits(number));
        } else if (value instanceof String text) {
            out.tag(0x0B).text(text);
        } else if (value instanceof StringBuilder text) {
            out.tag(0x0C).text(text.toString());
        } else if (value instanceof Enum<?> constant) {
            out.tag(0x0E).text(constant.getDeclaringClass().getName()).text(constant.name());
        } else if (value instanceof BigInteger number) {
            byte[] bytes = number.toByteArray();
            out.tag(0x10).count(bytes.length).add(bytes);
        } else if (value instanceof BigDecimal number) {
            byte[] bytes = number.unscaledValue().toByteArray();
            out.tag(0x11).i32(number.scale()).count(bytes.length).add(bytes);
        } else if (value instanceof MathContext context) {
            out.tag(0x50)
                    .i32(context.getPrecision())
                    .text(context.getRoundingMode().name());
        } else if (value instanceof Inet6Address address && address.getScopeId() != 0) {
            out.tag(0x16).count(20).add(address.getAddress()).i32(address.getScopeId());
        } else if (value instanceof ByteBuffer buffer) {
            byte[] remaining = new byte[buffer.remaining()];
            buffer.duplicate().get(remaining);
            out.tag(buffer.order() == ByteOrder.BIG_ENDIAN ? 0x1D : 0x1F)
                    .count(remaining.length)
                    .add(remaining);
        } else if (value instanceof UUID uuid) {
            out.tag(0x12).i64(uuid.getMostSignificantBits()).i64(uuid.getLeastSignificantBits());
        } else if (value instanceof Instant instant) {
            out.tag(0x20).i64(instant.getEpochSecond()).i32(instant.getNano());
        } else if (value instanceof LocalDate date) {
            out.tag(0x21).i64(date.toEpochDay());
        } else if (value instanceof byte[] array) {
            out.tag(0x61).count(array.length).add(array);
        } else if (value instanceof int[] array) {
            out.tag(0x64).count(array.length);
            Arrays.stream(array).forEach(out::i32);
        } else if (value instanceof double[] array) {
            out.tag(0x67).count(array.length);
            Arrays.stream(array).forEach(number -> out.i64(Double.doubleToLongBits(number)));
        } else {
            container(value, out);
        }
        return out.toByteArray();
    }

    private void container(Object value, KeyFormatWriter out) {
        List<Class<?>> extended = NaiveCollections.extended(value.getClass());
        List<Field> bounds = NaiveCollections.bounds(value.getClass(), extended);
        if (!extended.isEmpty() || !bounds.isEmpty()) {
            extended(value, extended, bounds, out);
        } else {
            plainContainer(value, out);
        }
    }

    /** The tests are an application, and what comes from elsewhere is a library. */
    static boolean isApplication(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        CodeSource own = NaiveEncoder.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().equals(own.getLocation());
    }

    private void extended(Object value, List<Class<?>> added, List<Field> bounds, KeyFormatWriter out) {
        List<Field> fields = new ArrayList<>(bounds);
        added.forEach(each -> fields.addAll(ownFields(each)));
        out.tag(0x7B).add(layout(value.getClass(), fields));
        plainContainer(value, out);
        if (added.stream().anyMatch(NaiveForm::declaresForm)) {
            written(value, bounds, value instanceof Externalizable ? List.of(value.getClass()) : added, out);
        } else {
            fields.forEach(field -> out.add(value(read(field, value))));
        }
    }

    private void written(Object value, KeyFormatWriter out) {
        boolean external = value instanceof Externalizable;
        List<Class<?>> owners = external ? List.of(value.getClass()) : NaiveForm.serializableClasses(value.getClass());
        List<Field> outer = external
                ? List.of()
                : fields(value.getClass()).stream()
                        .filter(field -> !owners.contains(field.getDeclaringClass()))
                        .toList();
        written(value, outer, owners, out);
    }

    private void written(Object value, List<Field> outer, List<Class<?>> owners, KeyFormatWriter out) {
        Method writeReplace = NaiveForm.writeReplace(value.getClass());
        Object replacement = writeReplace == null ? value : invoke(writeReplace, value);
        byte[] layout = layout(value.getClass(), outer);
        if (replacement == null || replacement.getClass() != value.getClass()) {
            out.tag(0x7A).add(layout).add(value(replacement));
            return;
        }
        out.tag(0x79).add(layout);
        if (replacement instanceof CharSequence characters) {
            out.text(new StringBuilder(characters).toString());
        }
        outer.forEach(field -> out.add(value(read(field, replacement))));
        owners.forEach(owner -> parts(replacement, owner, out));
    }

    private void parts(Object value, Class<?> owner, KeyFormatWriter out) {
        List<NaiveForm.Part> parts = NaiveForm.parts(value, owner);
        out.count(parts.size());
        for (NaiveForm.Part part : parts) {
            if (part.fields() != null) {
                KeyFormatWriter names = new KeyFormatWriter().text(owner.getName());
                part.fields().keySet().forEach(names::text);
                out.tag(0x00).add(sha256(names.toByteArray()));
                part.fields().values().forEach(content -> out.add(value(content)));
            } else if (part.data() != null) {
                out.tag(0x01).count(part.data().length).add(part.data());
            } else {
                out.tag(0x02).add(value(part.object()));
            }
        }
    }

    /** What a field holds that nobody set. */
    static Object zero(Class<?> type) {
        return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
    }

    private static Object invoke(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plainContainer(Object value, KeyFormatWriter out) {
        if (value instanceof Optional<?> optional) {
            out.tag(0x41).count(optional.isPresent() ? 1 : 0);
            optional.ifPresent(content -> out.add(value(content)));
        } else if (value instanceof Object[] array) {
            out.tag(0x68).text(array.getClass().getComponentType().getName()).count(array.length);
            Arrays.stream(array).forEach(element -> out.add(value(element)));
        } else if (value instanceof List<?> list) {
            out.tag(0x70).count(list.size());
            list.forEach(element -> out.add(value(element)));
        } else if (value instanceof Set<?> set) {
            out.tag(0x71).count(set.size());
            sorted(set).forEach(out::add);
        } else if (value instanceof Map<?, ?> map) {
            map(map, out.tag(0x72).count(map.size()));
        } else if (value instanceof Collection<?> collection) {
            if (collection instanceof BlockingQueue<?> queue
                    && queue.remainingCapacity() < Integer.MAX_VALUE - queue.size()) {
                out.tag(0x7D).count(queue.size() + queue.remainingCapacity());
            }
            out.tag(0x73).count(collection.size());
            collection.forEach(element -> out.add(value(element)));
        } else if (value instanceof Map.Entry<?, ?> entry) {
            out.tag(0x74).add(value(entry.getKey())).add(value(entry.getValue()));
        } else if (NaiveForm.writesItself(value.getClass())) {
            written(value, out);
        } else {
            out.tag(0x75).add(layouts.computeIfAbsent(value.getClass(), type -> layout(type, fields(type))));
            fields(value.getClass()).forEach(field -> out.add(value(read(field, value))));
        }
    }

    private List<byte[]> sorted(Collection<?> elements) {
        List<byte[]> sorted = new ArrayList<>();
        elements.forEach(element -> sorted.add(encodedSeparately(element)));
        sorted.sort(Arrays::compareUnsigned);
        return sorted;
    }

    private byte[] encodedSeparately(Object value) {
        IdentityHashMap<Object, Integer> outer = numbers;
        numbers = new IdentityHashMap<>();
        byte[] encoding = value(value);
        numbers = outer;
        return encoding;
    }

    private void map(Map<?, ?> map, KeyFormatWriter out) {
        record Pair(byte[] key, Object value) {}
        List<Pair> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(new Pair(encodedSeparately(key), value)));
        pairs.sort((one, other) -> Arrays.compareUnsigned(one.key, other.key));
        pairs.forEach(pair -> out.add(pair.key));
        for (Pair pair : pairs) {
            List<Object> group = pairs.stream()
                    .filter(other -> Arrays.equals(other.key, pair.key))
                    .map(Pair::value)
                    .toList();
            if (group.size() == 1) {
                out.add(value(pair.value));
            } else if (pair.value == group.get(0)) {
                sorted(group).forEach(out::add);
            }
        }
    }

    private static byte[] layout(Class<?> type, List<Field> fields) {
        KeyFormatWriter out = new KeyFormatWriter().text(type.getName());
        for (Field field : fields) {
            out.text(field.getDeclaringClass().getName()).text(field.getName());
        }
        return sha256(out.toByteArray());
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        if (type.getSuperclass() != null) {
            fields.addAll(fields(type.getSuperclass()));
        }
        fields.addAll(declaredFields(type));
        return fields;
    }

    static List<Field> ownFields(Class<?> type) {
        return declaredFields(type).stream()
                .filter(field -> !field.isSynthetic())
                .toList();
    }

    private static List<Field> declaredFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .toList();
    }

    private static Object read(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Object> objectsOnCycles(Object[] roots) {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        Arrays.stream(roots).forEach(root -> reach(root, objects));
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object candidate : objects) {
            Set<Object> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
            contents(candidate).forEach(content -> reach(content, reachable));
            if (reachable.contains(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static void reach(Object value, Set<Object> reached) {
        List<Object> contents = contents(value);
        if (!contents.isEmpty() && reached.add(value)) {
            contents.forEach(next -> reach(next, reached));
        }
    }

    private static List<Object> contents(Object value) {
        List<Object> contents = new ArrayList<>();
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(contents::add);
        } else if (value instanceof Object[] array) {
            contents.addAll(Arrays.asList(array));
        } else if (value instanceof Collection<?> collection) {
            contents.addAll(collection);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, mapped) -> contents.addAll(Arrays.asList(key, mapped)));
        } else if (value instanceof Map.Entry<?, ?> entry) {
            contents.addAll(Arrays.asList(entry.getKey(), entry.getValue()));
        } else if (value != null && value.getClass().getName().startsWith("io.larder") && !(value instanceof Enum)) {
            fields(value.getClass()).forEach(field -> contents.add(read(field, value)));
        }
        return contents;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
