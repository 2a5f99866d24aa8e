package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.ValueMarshaller;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonbMarshallerTest {

    public enum Grade {
        PLAIN,
        URGENT
    }

    public static class Item {
        public @Nullable String name;
        public @Nullable BigDecimal price;
        public @Nullable LocalDate day;
        public @Nullable Grade grade;
        public int @Nullable [] sizes;
        public @Nullable Map<String, List<Integer>> stock;
    }

    public static class LossyBean {
        public int included;

        @JsonbTransient
        public int excluded;
    }

    public static class Untyped {
        public @Nullable Object anything;
    }

    /** Has nothing that JSON Binding could see; only the adapter knows it. */
    public static final class Colour {
        private final int rgb;

        private Colour(int rgb) {
            this.rgb = rgb;
        }
    }

    public static final class ColourText implements JsonbAdapter<Colour, String> {
        @Override
        public String adaptToJson(Colour colour) {
            return Integer.toHexString(colour.rgb);
        }

        @Override
        public Colour adaptFromJson(String text) {
            return new Colour(Integer.parseInt(text, 16));
        }
    }

    public static class Adapted {
        @JsonbTypeAdapter(ColourText.class)
        public @Nullable Colour colour;
    }

    interface Methods {
        List<Item> items();

        Map<String, Item> byName();

        CompletionStage<List<Item>> stage();

        LossyBean lossy();

        List<LossyBean> lossyList();

        Untyped untyped();

        Adapted adapted();

        Optional<Item> optional();
    }

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    @Assertion("D5")
    void value_is_marshalled_by_its_generic_return_type() throws Exception {
        List<Item> items = new ArrayList<>(List.of(item("one"), item("two")));

        Marshalled marshalled = marshaller("items").marshal(items).marshalled();

        List<?> copy = (List<?>) marshaller("items").unmarshal(marshalled);
        Item second = (Item) copy.get(1);
        assertTrue(new String(((MarshalledBytes) marshalled).bytes(), StandardCharsets.UTF_8)
                .contains("\"name\":\"two\""));
        assertEquals(Map.of("a", List.of(1, 2)), second.stock);
        assertEquals(Grade.URGENT, second.grade);
        assertNotSame(copy, marshaller("items").unmarshal(marshalled));
    }

    @Test
    @Assertion("D5")
    void map_optional_and_stage_use_their_type_arguments() throws Exception {
        Map<String, Item> byName = Map.of("one", item("one"));

        assertEquals("one", ((Item) ((Map<?, ?>) roundTrip("byName", byName)).get("one")).name);
        assertEquals("one", ((Item) ((List<?>) roundTrip("stage", List.of(item("one")))).get(0)).name);
        assertEquals(
                "one", ((Item) ((Optional<?>) roundTrip("optional", Optional.of(item("one")))).orElseThrow()).name);
    }

    @Test
    @Assertion("D5")
    void adapter_on_a_type_is_honoured() throws Exception {
        Adapted adapted = new Adapted();
        adapted.colour = new Colour(0xFF00);

        Adapted copy = (Adapted) roundTrip("adapted", adapted);

        assertEquals(0xFF00, copy.colour == null ? 0 : copy.colour.rgb);
    }

    @Test
    @Assertion("D5")
    void lossy_round_trip_names_the_first_difference() throws Exception {
        List<LossyBean> value = List.of(new LossyBean(), lossyBean(), lossyBean());

        String message = rejectionMessage("lossyList", value);

        assertTrue(message.startsWith("LARDER-04106 Shop#orders: "), message);
        assertTrue(message.contains(" [1].excluded "), message);
    }

    @Test
    @Assertion("D5")
    void lost_class_of_an_untyped_property_is_rejected() throws Exception {
        Untyped untyped = new Untyped();
        untyped.anything = item("one");

        assertTrue(rejectionMessage("untyped", untyped).contains(" anything "));
    }

    @Test
    @Assertion("D5")
    void only_the_first_value_of_a_method_is_compared() throws Exception {
        ValueMarshaller marshaller = marshaller("lossy");
        marshaller.marshal(new LossyBean());

        LossyBean copy =
                (LossyBean) marshaller.unmarshal(marshaller.marshal(lossyBean()).marshalled());

        assertEquals(0, copy.excluded);
    }

    @Test
    @Assertion("D5")
    void lossy_value_is_rejected_each_time() throws Exception {
        ValueMarshaller marshaller = marshaller("lossy");
        assertThrows(UnserializableValueException.class, () -> marshaller.marshal(lossyBean()));

        assertThrows(UnserializableValueException.class, () -> marshaller.marshal(lossyBean()));
    }

    private String rejectionMessage(String method, Object value) throws Exception {
        ValueMarshaller marshaller = marshaller(method);
        return assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();
    }

    private Object roundTrip(String method, Object value) throws Exception {
        ValueMarshaller marshaller = marshaller(method);
        return marshaller.unmarshal(marshaller.marshal(value).marshalled());
    }

    private ValueMarshaller marshaller(String method) throws Exception {
        Type type = Methods.class.getDeclaredMethod(method).getGenericReturnType();
        return factory.create("Shop#orders", type, ValueFormat.JSON, JsonbMarshallerTest.class.getClassLoader());
    }

    private static LossyBean lossyBean() {
        LossyBean bean = new LossyBean();
        bean.included = 1;
        bean.excluded = 2;
        return bean;
    }

    private static Item item(String name) {
        Item item = new Item();
        item.name = name;
        item.price = new BigDecimal("12.50");
        item.day = LocalDate.EPOCH;
        item.grade = Grade.URGENT;
        item.sizes = new int[] {1, 2};
        item.stock = Map.of("a", List.of(1, 2));
        return item;
    }
}
