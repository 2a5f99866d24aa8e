package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintChangesTest {

    private static final Fingerprint ONE = new Fingerprint("1".repeat(64));
    private static final Fingerprint TWO = new Fingerprint("2".repeat(64));

    @Test
    @Assertion("F5")
    void changes_list_changed_added_and_removed_caches() {
        FingerprintChanges changes = FingerprintChanges.between(
                Map.of("same", ONE, "edited", ONE, "gone", ONE), Map.of("same", ONE, "edited", TWO, "new", ONE));

        assertEquals(Set.of("edited"), changes.changed());
        assertEquals(Set.of("new"), changes.added());
        assertEquals(Set.of("gone"), changes.removed());
        assertFalse(changes.isEmpty());
    }

    @Test
    @Assertion("F5")
    void equal_fingerprints_are_no_change() {
        assertTrue(FingerprintChanges.between(Map.of("same", ONE), Map.of("same", ONE))
                .isEmpty());
    }
}
