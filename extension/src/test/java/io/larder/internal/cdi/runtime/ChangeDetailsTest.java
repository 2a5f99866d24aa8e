package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.disk.DiskStorage;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.fingerprint.Fingerprint;
import io.larder.internal.fingerprint.MarshalledShapes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeDetailsTest {

    private static final Fingerprint BEFORE = new Fingerprint("0".repeat(64));
    private static final Fingerprint AFTER = new Fingerprint("1".repeat(64));

    @TempDir
    Path directory;

    private DiskStorage storage;

    @BeforeEach
    void open() {
        storage = DiskStorage.open(
                        directory, "changes", InstantSource.system(), System::nanoTime, EnvelopeDigest.sha256())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    @Assertion("O5")
    void changed_and_added_code_is_named_for_the_caches_that_reach_it() {
        details()
                .code(Map.of(
                        "prices",
                        Map.of("shop.A#a()", BEFORE, "shop.B#b()", BEFORE),
                        "orders",
                        Map.of("shop.B#b()", BEFORE)));

        Map<String, Optional<String>> changes = details()
                .code(Map.of(
                        "prices",
                        Map.of("shop.A#a()", AFTER, "shop.B#b()", BEFORE, "class shop.C", BEFORE),
                        "orders",
                        Map.of("shop.B#b()", BEFORE)));

        assertEquals(Map.of("prices", Optional.of("class shop.C, shop.A#a()"), "orders", Optional.empty()), changes);
    }

    @Test
    @Assertion("O5")
    void removed_code_is_named_where_nothing_else_changed() {
        details().code(Map.of("prices", Map.of("shop.A#a()", BEFORE, "shop.A#b()", BEFORE)));

        assertEquals(
                Map.of("prices", Optional.of("shop.A#b()")),
                details().code(Map.of("prices", Map.of("shop.A#a()", BEFORE))));
    }

    @Test
    @Assertion("O5")
    void three_names_are_written_and_the_others_are_counted() {
        details().code(Map.of("prices", Map.of("a", BEFORE, "b", BEFORE, "c", BEFORE, "d", BEFORE, "e", BEFORE)));

        assertEquals(
                Map.of("prices", Optional.of("a, b, c and 2 more")),
                details().code(Map.of("prices", Map.of("a", AFTER, "b", AFTER, "c", AFTER, "d", AFTER, "e", AFTER))));
    }

    @Test
    @Assertion("O5")
    void unknown_earlier_code_gives_no_names() {
        assertEquals(
                Map.of("prices", Optional.empty()), details().code(Map.of("prices", Map.of("shop.A#a()", BEFORE))));
    }

    /** A value with members. */
    public record Item(String name, int amount) {}

    @Test
    @Assertion("O5")
    void changed_fields_are_named() {
        storage.write(
                DiskStorage.Remembered.VALUE_MEMBERS,
                Map.of(
                        Item.class.getName(),
                        new MarshalledShapes(FormDescriptor::writesOrReadsItself)
                                .members(List.of(Item.class))
                                .get(Item.class.getName()),
                        Item.class.getName() + ".name",
                        BEFORE,
                        Item.class.getName() + ".price",
                        BEFORE,
                        Item.class.getName() + "Other.price",
                        BEFORE));

        assertEquals(
                Optional.of(String.join(
                        ", ",
                        Item.class.getName() + ".amount",
                        Item.class.getName() + ".name",
                        Item.class.getName() + ".price")),
                details().shape(Set.of(Item.class)));
    }

    @Test
    @Assertion("O5")
    void remembered_classes_are_equal_at_the_next_start() {
        details().remember(Set.of(Item.class, Item[].class));

        assertEquals(Optional.empty(), details().shape(Set.of(Item.class)));
        assertEquals(Optional.empty(), details().shape(Set.of(Fingerprint.class)));
    }

    private ChangeDetails details() {
        return new ChangeDetails(storage, new MarshalledShapes(FormDescriptor::writesOrReadsItself));
    }
}
