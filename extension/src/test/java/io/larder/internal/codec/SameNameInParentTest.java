package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.internal.engine.value.Values;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Fory's generated code looks for a class that is not public by its name alone, and by Fory's own class loader first. A bean below that
 * loader, with a class of its own under a name that is there too, was given objects of the other class.
 */
class SameNameInParentTest {

    private final Codecs codecs = new Codecs(type -> false, List.of());

    @AfterEach
    void close() {
        codecs.close();
    }

    @Test
    @Assertion({"D2", "D7"})
    void record_that_is_not_public_is_of_the_beans_class_where_the_parent_has_the_name_too() throws Exception {
        ClassLoader beans = new SecondLoader();
        Object value = new Object[] {point(beans), new Object[] {point(beans)}};

        Object[] copy = (Object[]) copy(beans, value);

        assertSame(beans.loadClass(Samples.Point.class.getName()), copy[0].getClass());
        assertEquals(((Object[]) value)[0], copy[0]);
    }

    private Object copy(ClassLoader beans, Object value) {
        Values values = codecs.of("Shop#orders", Object.class, Format.BINARY, beans);
        return values.copy(values.keep(value).marshalled());
    }

    private static Object point(ClassLoader loader) throws Exception {
        var constructor = loader.loadClass(Samples.Point.class.getName()).getDeclaredConstructor(int.class, int.class);
        constructor.setAccessible(true);
        return constructor.newInstance(1, 2);
    }
}
