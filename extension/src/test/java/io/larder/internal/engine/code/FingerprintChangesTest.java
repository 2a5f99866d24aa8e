package io.larder.internal.engine.code;

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
    void caches_are_told_apart_by_what_became_of_them() {
        FingerprintChanges changes = FingerprintChanges.between(
                Map.of("same", ONE, "edited", ONE, "gone", ONE), Map.of("same", ONE, "edited", TWO, "new", ONE));

        assertEquals(Set.of("edited"), changes.changed());
        assertEquals(Set.of("new"), changes.added());
        assertEquals(Set.of("gone"), changes.gone());
        assertFalse(changes.isEmpty());
    }

    @Test
    @Assertion("F5")
    void same_code_is_no_change() {
        assertTrue(FingerprintChanges.between(Map.of("same", ONE), Map.of("same", ONE))
                .isEmpty());
    }
}
