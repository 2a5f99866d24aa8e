package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The protocol under every fault at once. {@code -Dsimulation.seconds=600} runs it for ten minutes, as the profile {@code long} does.
 */
class ClusterSimulationTest {

    private static final Duration RUN = Duration.ofSeconds(Long.getLong("simulation.seconds", 7));
    private static final Duration UNIT = Duration.ofMillis(1);
    private static final Duration MUTANT = Duration.ofSeconds(10);

    @Test
    @Assertion({"G1", "G4", "G5", "G6", "G7", "G8", "G9"})
    void no_node_serves_what_was_cleared_more_than_lag_ago_whatever_fails() throws Exception {
        try (ClusterSimulation simulation = ClusterSimulation.on(new FaultyStore(), UNIT, false)) {
            simulation.run(RUN, () -> false);

            simulation.assertSound();
            assertTrue(simulation.history.withinLag.sum() > 0, "no clear was ever late: " + simulation);
        }
    }

    @Test
    @Assertion("G2")
    void after_a_clear_that_waited_no_node_serves_what_was_there_before_whatever_fails() throws Exception {
        try (ClusterSimulation simulation = ClusterSimulation.on(new FaultyStore(), UNIT, true)) {
            simulation.run(RUN, () -> false);

            simulation.assertSound();
        }
    }

    @Test
    void a_node_that_trusts_its_entries_for_ever_is_found() throws Exception {
        try (ClusterSimulation simulation =
                new ClusterSimulation(new FaultyStore(), UNIT, false, Mutants::withoutTrust, client -> client)) {
            simulation.run(MUTANT, () -> simulation.history.beyondLag.sum() > 0);

            assertTrue(simulation.history.beyondLag.sum() > 0, simulation.toString());
        }
    }

    @Test
    void entries_without_the_number_of_the_last_clear_are_found() throws Exception {
        try (ClusterSimulation simulation =
                new ClusterSimulation(new FaultyStore(), UNIT, false, level -> level, Mutants::withoutSequence)) {
            simulation.run(MUTANT, () -> simulation.history.beyondLag.sum() > 0);

            assertTrue(simulation.history.beyondLag.sum() > 0, simulation.toString());
        }
    }
}
