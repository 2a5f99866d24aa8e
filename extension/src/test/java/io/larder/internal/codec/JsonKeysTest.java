package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyMakers;
import io.larder.internal.engine.key.KeyParameter;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonKeysTest {

    private static final KeyMaker KEYS = new KeyMakers(
                    JsonKeys.encoders(JsonKeysTest.class.getClassLoader()), type -> false)
            .of("shop.Prices#quote", List.of(new KeyParameter("json", Object.class, true)));

    private static Key key(Object argument) {
        return KEYS.key(new Object[] {argument});
    }

    private static JsonValue json(String text) {
        return Json.createReader(new StringReader(text)).readValue();
    }

    @Test
    @Assertion("K3")
    void members_have_no_order_and_elements_do() {
        assertEquals(key(json("{\"a\":1,\"b\":[1,2]}")), key(json("{\"b\":[1,2],\"a\":1}")));
        assertNotEquals(key(json("[1,2]")), key(json("[2,1]")));
        assertNotEquals(key(json("{\"a\":1,\"b\":2}")), key(json("{\"a\":2,\"b\":1}")));
    }

    @Test
    @Assertion("K3")
    void numbers_are_equal_as_their_equals_says() {
        assertEquals(Json.createValue(1), json("1"));
        assertEquals(key(Json.createValue(1)), key(json("1")));
        assertNotEquals(json("1"), json("1.0"));
        assertNotEquals(key(json("1")), key(json("1.0")));
    }

    @Test
    @Assertion("K2")
    void a_json_value_is_not_what_it_holds() {
        assertNotEquals(key(json("\"a\"")), key("a"));
        assertNotEquals(key(json("null")), key(null));
        assertNotEquals(key(json("\"1\"")), key(json("1")));
        assertNotEquals(key(json("[]")), key(json("{}")));
        assertNotEquals(key(List.of(json("[1]"))), key(List.of(List.of(json("1")))));
    }

    @Test
    @Assertion("K9")
    void json_may_be_as_deep_as_encoders_may_be() {
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
