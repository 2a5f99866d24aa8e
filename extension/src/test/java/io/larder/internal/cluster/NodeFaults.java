package io.larder.internal.cluster;

import io.larder.internal.cluster.StoreUnderTest.Fault;
import java.util.List;

/** What happens to single nodes. */
final class NodeFaults {

    static final List<Fault> ALL =
            List.of(NodeFaults::cutOff, NodeFaults::stopAndContinue, NodeFaults::kill, NodeFaults::undeploy);

    private NodeFaults() {}

    private static void cutOff(ClusterSimulation simulation) {
        Line line = simulation.randomNode().line;
        line.cut();
        simulation.pause(250);
        line.mend();
    }

    private static void stopAndContinue(ClusterSimulation simulation) {
        SimulatedNode node = simulation.randomNode();
        node.pause(true);
        simulation.pause(250);
        node.pause(false);
    }

    private static void kill(ClusterSimulation simulation) throws InterruptedException {
        SimulatedNode node = simulation.randomNode();
        node.kill();
        simulation.replace(node);
    }

    private static void undeploy(ClusterSimulation simulation) throws InterruptedException {
        SimulatedNode node = simulation.randomNode();
        node.close();
        simulation.replace(node);
    }
}
