package io.larder.internal.marshalling.graph;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How constants of the JDK that are not serializable leave the process. */
final class PortableJdkConstants {

    private static final Class<?> PATH = FileSystems.getDefault().getPath("").getClass();

    private static final Map<Class<?>, GraphType> TYPES = Map.of(
            PATH,
            new TextType(PATH, Object::toString, Path::of),
            OptionalInt.class,
            new DataType<>(
                    OptionalInt.class,
                    (value, out) -> {
                        out.writeBoolean(value.isPresent());
                        out.writeInt(value.orElse(0));
                    },
                    PortableJdkConstants::intValue),
            OptionalLong.class,
            new DataType<>(
                    OptionalLong.class,
                    (value, out) -> {
                        out.writeBoolean(value.isPresent());
                        out.writeLong(value.orElse(0));
                    },
                    PortableJdkConstants::longValue),
            OptionalDouble.class,
            new DataType<>(
                    OptionalDouble.class,
                    (value, out) -> {
                        out.writeBoolean(value.isPresent());
                        out.writeDouble(value.orElse(0));
                    },
                    PortableJdkConstants::doubleValue),
            FileTime.class,
            new DataType<>(
                    FileTime.class,
                    PortableJdkConstants::write,
                    in -> FileTime.from(Instant.ofEpochSecond(in.readLong(), in.readInt()))),
            Runtime.Version.class,
            new TextType(Runtime.Version.class, Object::toString, Runtime.Version::parse),
            Object.class,
            new DataType<>(Object.class, (object, out) -> {}, in -> new Object()));

    private PortableJdkConstants() {}

    /** {@code null} where the JDK's own serialization is the way, or there is none. */
    static @Nullable GraphType of(Class<?> type) {
        if (Charset.class.isAssignableFrom(type)) {
            return new TextType(type, charset -> ((Charset) charset).name(), Charset::forName);
        }
        return type.getName().startsWith("java.awt.") ? AwtTypes.portable(type) : TYPES.get(type);
    }

    private static void write(FileTime time, Output out) {
        Instant instant = time.toInstant();
        if (!FileTime.from(instant).equals(time)) {
            throw new UnsupportedObjectException(FileTime.class, "farther away than an instant can be");
        }
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static OptionalInt intValue(Input in) {
        boolean present = in.readBoolean();
        int value = in.readInt();
        return present ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static OptionalLong longValue(Input in) {
        boolean present = in.readBoolean();
        long value = in.readLong();
        return present ? OptionalLong.of(value) : OptionalLong.empty();
    }

    private static OptionalDouble doubleValue(Input in) {
        boolean present = in.readBoolean();
        double value = in.readDouble();
        return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
