package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.KeyParameter;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonValueKeyEncoderTest {

    private static final KeyGenerator GENERATOR = new KeyGeneratorFactory(
                    JsonValueKeyEncoder.encoders(JsonValueKeyEncoderTest.class.getClassLoader()), type -> false)
            .create("shop.Prices#quote", List.of(new KeyParameter("json", Object.class, true)));

    private static Key key(Object argument) {
        return GENERATOR.generate(new Object[] {argument});
    }

    private static JsonValue json(String text) {
        return Json.createReader(new StringReader(text)).readValue();
    }

    @Test
    @Assertion("K3")
    void object_members_are_unordered_and_array_elements_are_ordered() {
        assertEquals(key(json("{\"a\":1,\"b\":[1,2]}")), key(json("{\"b\":[1,2],\"a\":1}")));
        assertNotEquals(key(json("[1,2]")), key(json("[2,1]")));
        assertNotEquals(key(json("{\"a\":1,\"b\":2}")), key(json("{\"a\":2,\"b\":1}")));
    }

    @Test
    @Assertion("K3")
    void numbers_are_compared_like_json_number_equals() {
        assertEquals(Json.createValue(1), json("1"));
        assertEquals(key(Json.createValue(1)), key(json("1")));
        assertNotEquals(json("1"), json("1.0"));
        assertNotEquals(key(json("1")), key(json("1.0")));
    }

    @Test
    @Assertion("K2")
    void json_value_differs_from_the_java_value() {
        assertNotEquals(key(json("\"a\"")), key("a"));
        assertNotEquals(key(json("null")), key(null));
        assertNotEquals(key(json("\"1\"")), key(json("1")));
        assertNotEquals(key(json("[]")), key(json("{}")));
        assertNotEquals(key(List.of(json("[1]"))), key(List.of(List.of(json("1")))));
    }

    @Test
    @Assertion("K9")
    void json_nested_deeper_than_the_encoder_limit_is_rejected() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertEquals(key(json(deep)), key(json(deep)));
        JsonValue deeper = JsonValue.EMPTY_JSON_ARRAY;
        for (int i = 0; i < 10_000; i++) {
            deeper = Json.createArrayBuilder().add(deeper).build();
        }
        JsonValue deepest = deeper;
        assertThrows(UnhashableParameterException.class, () -> key(deepest));
    }
}
