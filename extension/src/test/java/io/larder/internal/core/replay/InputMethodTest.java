package io.larder.internal.core.replay;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.marshalling.MarshallerFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputMethodTest {

    /** Once a question was known by class and method alone: of {@code label(String)} and {@code label(Integer)}, asked with null, one was asked. */
    @Test
    @Assertion("I1")
    void overloads_with_equal_arguments_have_different_call_keys() {
        Input one = method("Page#label(java.lang.String)", String.class).input(new Object[] {null});
        Input other = method("Page#label(java.lang.Integer)", Integer.class).input(new Object[] {null});

        assertNotEquals(one.callKey(), other.callKey());
    }

    private static InputMethod method(String id, Class<?> type) {
        KeyGeneratorFactory keys = new KeyGeneratorFactory(List.of(), any -> false);
        return new InputMethod(
                new RecordedMethod(
                        id,
                        "Page#label",
                        List.of(new KeyParameter("of", type, true)),
                        new MarshallerFactory(any -> false, List.of())
                                .create(
                                        "Page#label",
                                        Object.class,
                                        ValueFormat.BINARY,
                                        InputMethodTest.class.getClassLoader()),
                        arguments -> null),
                keys);
    }
}
