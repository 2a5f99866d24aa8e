package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.SampleClasses.EnumWithBodies;
import io.larder.internal.marshalling.SampleClasses.Holder;
import io.larder.internal.marshalling.SampleClasses.Line;
import io.larder.internal.marshalling.SampleClasses.Pair;
import io.larder.internal.marshalling.SampleClasses.PlainEnum;
import io.larder.internal.marshalling.SampleClasses.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharingTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, SharingTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    static Stream<Object> immutable_value_is_shareable() {
        return Stream.of(
                "text",
                1,
                1L,
                'c',
                true,
                1.0,
                LocalDate.EPOCH,
                ZoneId.of("Europe/Berlin"),
                PlainEnum.ONE,
                EnumWithBodies.ADD,
                new Point(1, 2),
                new Pair<>("a", new Point(1, 2)),
                new Holder(null),
                List.of(),
                List.of(1, "a"),
                List.of(1, 2, 3),
                Set.of(1),
                Set.of(1, 2, 3),
                Map.of(),
                Map.of("a", List.of(1)),
                Map.of("a", 1, "b", 2),
                List.copyOf(new ArrayList<>(List.of(1))),
                Stream.of(1, 2).toList(),
                Collections.emptyList(),
                Collections.singletonList("a"),
                java.util.Optional.of(1),
                new SampleClasses.Final("a", List.of(1)),
                new SampleClasses.Token(),
                java.util.Comparator.comparing(String::length),
                (java.util.function.Supplier<String>) () -> "",
                new java.awt.BasicStroke(2, 1, 1, 3, new float[] {1, 2}, 0),
                java.time.format.DateTimeFormatter.ISO_DATE);
    }

    static Stream<Object> mutable_value_is_not_shareable() {
        return Stream.of(
                new ArrayList<>(List.of(1)),
                new int[] {1},
                List.<Object>of((Object) new Object[0]),
                new Date(1),
                new StringBuilder(),
                new Line("a", 1, BigDecimal.ONE),
                new Holder(new int[] {1}),
                List.of(1, new Holder(new Date(1))),
                List.<Object>of("a", new ArrayList<>()),
                Map.of("a", new ArrayList<>()),
                Arrays.asList(1, 2),
                Collections.unmodifiableList(List.of(1)),
                Collections.unmodifiableMap(Map.of("a", 1)),
                new SampleClasses.Final("a", new ArrayList<>()),
                new SampleClasses.FinalWithCache("a"),
                List.of(1, 2, 3).subList(0, 2));
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D3")
    void immutable_value_is_shareable(Object value) {
        assertEquals(true, marshaller.marshal(value).shareable());
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D3")
    void mutable_value_is_not_shareable(Object value) {
        assertEquals(false, marshaller.marshal(value).shareable());
    }
}
