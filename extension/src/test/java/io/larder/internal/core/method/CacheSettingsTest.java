package io.larder.internal.core.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheSettingsTest {

    /** A class that an annotation names decides what its entries are, so a change of it must end them. */
    @Test
    @Assertion({"F7", "T6"})
    void every_class_that_an_annotation_names_takes_part_in_the_fingerprint() throws ReflectiveOperationException {
        CacheSettings settings = CacheSettings.builder().build();
        List<RecordComponent> components = Stream.of(CacheSettings.class.getRecordComponents())
                .filter(component -> component.getType() == Class.class)
                .toList();

        for (RecordComponent component : components) {
            assertTrue(settings.classes().contains(component.getAccessor().invoke(settings)), component::getName);
        }
        assertEquals(components.size(), settings.classes().size());
    }
}
