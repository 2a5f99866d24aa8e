package io.larder.internal.infinispan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A JGroups configuration for a few nodes on the loopback interface, at ports that are free. */
final class JGroupsFile {

    /** Distance of the port at which JGroups looks whether a node is alive. */
    private static final int ALIVE = 100;

    private static final String STACK = """
            <config xmlns="urn:org:jgroups">
              <TCP bind_addr="127.0.0.1" bind_port="%d" port_range="0" diag.enabled="false" use_virtual_threads="false"
                   thread_pool.min_threads="0" thread_pool.max_threads="20" thread_pool.keep_alive_time="60000"
                   send_buf_size="640k" sock_conn_timeout="300" bundler_type="transfer-queue" tcp_nodelay="true"/>
              <RED/>
              <TCPPING initial_hosts="%s" port_range="0"/>
              <MERGE3 min_interval="500" max_interval="1500"/>
              <FD_SOCK2 offset="%d"/>
              <FD_ALL3 timeout="%d" interval="500"/>
              <VERIFY_SUSPECT2 timeout="500"/>
              <pbcast.NAKACK2 use_mcast_xmit="false" xmit_interval="200" resend_last_seqno="true"/>
              <UNICAST3 xmit_interval="200"/>
              <pbcast.STABLE desired_avg_gossip="5000" max_bytes="1M"/>
              <pbcast.GMS print_local_addr="false" join_timeout="500"/>
              <UFC max_credits="4m" min_threshold="0.40"/>
              <MFC max_credits="4m" min_threshold="0.40"/>
              <FRAG4/>
            </config>
            """;

    private JGroupsFile() {}

    /**
     * One file for each node.
     *
     * @param silence milliseconds after which a node that says nothing is excluded
     */
    static List<Path> write(Path directory, int nodes, int silence) {
        List<Integer> ports = freePorts(nodes);
        String hosts = String.join(
                ",", ports.stream().map(port -> "127.0.0.1[" + port + "]").toList());
        List<Path> files = new ArrayList<>();
        for (int port : ports) {
            try {
                files.add(Files.writeString(
                        directory.resolve("jgroups-" + port + ".xml"), STACK.formatted(port, hosts, ALIVE, silence)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Below the range that the system takes ports of its own from. */
    private static List<Integer> freePorts(int count) {
        Random random = new Random();
        while (true) {
            int first = 20_000 + random.nextInt(10_000);
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ports.add(first + i);
            }
            if (ports.stream().allMatch(port -> isFree(port) && isFree(port + ALIVE))) {
                return ports;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
