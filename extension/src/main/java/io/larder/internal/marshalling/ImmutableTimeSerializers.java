package io.larder.internal.marshalling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.apache.fory.config.Config;
import org.apache.fory.serializer.Serializer;
import org.apache.fory.serializer.TimeSerializers.DurationSerializer;
import org.apache.fory.serializer.TimeSerializers.InstantSerializer;
import org.apache.fory.serializer.TimeSerializers.LocalDateSerializer;
import org.apache.fory.serializer.TimeSerializers.LocalDateTimeSerializer;
import org.apache.fory.serializer.TimeSerializers.LocalTimeSerializer;
import org.apache.fory.serializer.TimeSerializers.ZonedDateTimeSerializer;

/** The times that cannot change: nobody can tell one in two places from two, so that Fory need not remember each, as it has to with a {@code Date}. */
final class ImmutableTimeSerializers {

    private ImmutableTimeSerializers() {}

    static Map<Class<?>, Serializer<?>> serializers(Config config) {
        return Map.of(
                LocalDate.class, new LocalDateSerializer(config, false),
                LocalTime.class, new LocalTimeSerializer(config, false),
                LocalDateTime.class, new LocalDateTimeSerializer(config, false),
                Instant.class, new InstantSerializer(config, false),
                Duration.class, new DurationSerializer(config, false),
                ZonedDateTime.class, new ZonedDateTimeSerializer(config, false));
    }
}
