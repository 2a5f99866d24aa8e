package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
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

class JsonValuesTest {

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

    public static class Forgetful {
        public int kept;

        @JsonbTransient
        public int lost;
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

    public static class Painted {
        @JsonbTypeAdapter(ColourText.class)
        public @Nullable Colour colour;
    }

    interface Methods {
        List<Item> items();

        Map<String, Item> byName();

        CompletionStage<List<Item>> later();

        Forgetful forgetful();

        List<Forgetful> manyForgetful();

        Untyped untyped();

        Painted painted();

        Optional<Item> perhaps();
    }

    private final Codecs codecs = new Codecs(type -> false, List.of());

    @AfterEach
    void close() {
        codecs.close();
    }

    @Test
    @Assertion("D5")
    void value_goes_through_json_by_the_generic_return_type() throws Exception {
        List<Item> items = new ArrayList<>(List.of(item("one"), item("two")));

        Marshalled marshalled = values("items").keep(items).marshalled();

        List<?> copy = (List<?>) values("items").copy(marshalled);
        Item second = (Item) copy.get(1);
        assertTrue(new String(marshalled.graph(), StandardCharsets.UTF_8).contains("\"name\":\"two\""));
        assertEquals(Map.of("a", List.of(1, 2)), second.stock);
        assertEquals(Grade.URGENT, second.grade);
        assertNotSame(copy, values("items").copy(marshalled));
    }

    @Test
    @Assertion("D5")
    void map_an_optional_and_what_a_stage_completes_with_go_by_their_type_arguments() throws Exception {
        Map<String, Item> byName = Map.of("one", item("one"));

        assertEquals("one", ((Item) ((Map<?, ?>) roundTrip("byName", byName)).get("one")).name);
        assertEquals("one", ((Item) ((List<?>) roundTrip("later", List.of(item("one")))).get(0)).name);
        assertEquals("one", ((Item) ((Optional<?>) roundTrip("perhaps", Optional.of(item("one")))).orElseThrow()).name);
    }

    @Test
    @Assertion("D5")
    void adapter_on_a_type_is_honoured() throws Exception {
        Painted painted = new Painted();
        painted.colour = new Colour(0xFF00);

        Painted copy = (Painted) roundTrip("painted", painted);

        assertEquals(0xFF00, copy.colour == null ? 0 : copy.colour.rgb);
    }

    @Test
    @Assertion("D5")
    void lossy_round_trip_names_the_first_place_that_differs() throws Exception {
        List<Forgetful> value = List.of(new Forgetful(), forgetful(), forgetful());

        String message = refusal("manyForgetful", value);

        assertTrue(message.startsWith("LARDER-04106 Shop#orders: "), message);
        assertTrue(message.contains(" [1].lost "), message);
    }

    @Test
    @Assertion("D5")
    void class_that_json_does_not_say_is_a_loss() throws Exception {
        Untyped untyped = new Untyped();
        untyped.anything = item("one");

        assertTrue(refusal("untyped", untyped).contains(" anything "));
    }

    @Test
    @Assertion("D5")
    void only_the_first_value_of_a_method_is_compared() throws Exception {
        Values values = values("forgetful");
        values.keep(new Forgetful());

        Forgetful copy = (Forgetful) values.copy(values.keep(forgetful()).marshalled());

        assertEquals(0, copy.lost);
    }

    @Test
    @Assertion("D5")
    void value_that_lost_something_does_not_count_as_the_first() throws Exception {
        Values values = values("forgetful");
        assertThrows(UnserializableValueException.class, () -> values.keep(forgetful()));

        assertThrows(UnserializableValueException.class, () -> values.keep(forgetful()));
    }

    private String refusal(String method, Object value) throws Exception {
        Values values = values(method);
        return assertThrows(UnserializableValueException.class, () -> values.keep(value))
                .getMessage();
    }

    private Object roundTrip(String method, Object value) throws Exception {
        Values values = values(method);
        return values.copy(values.keep(value).marshalled());
    }

    private Values values(String method) throws Exception {
        Type type = Methods.class.getDeclaredMethod(method).getGenericReturnType();
        return codecs.of("Shop#orders", type, Format.JSON, JsonValuesTest.class.getClassLoader());
    }

    private static Forgetful forgetful() {
        Forgetful forgetful = new Forgetful();
        forgetful.kept = 1;
        forgetful.lost = 2;
        return forgetful;
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
