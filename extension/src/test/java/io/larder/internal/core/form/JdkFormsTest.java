package io.larder.internal.core.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The JDK closes the fields of its classes; all the same a copy by their forms is what the JDK's own serialization makes. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // the old ones have forms too
class JdkFormsTest {

    @SuppressWarnings("serial")
    static final class ListSubclass extends ArrayList<String> {
        ListSubclass() {
            add("home");
        }
    }

    @SuppressWarnings("serial")
    static final class KeyChangingMap extends LinkedHashMap<String, Integer> {
        final String name = "loud";

        @Override
        public Integer put(String key, Integer value) {
            return super.put(key.toUpperCase(java.util.Locale.ROOT) + "!", value);
        }
    }

    @SuppressWarnings("serial")
    static final class Failure extends Exception {
        final int code = 7;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return "code " + code + ": " + super.getMessage();
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("list subclass", new ListSubclass());
        KeyChangingMap changing = new KeyChangingMap();
        changing.put("a", 1);
        values.put("map that changes its keys", changing);
        values.put("failure", new Failure("it failed", new IllegalStateException("cause")));
        values.put("array list", new ArrayList<>(Arrays.asList("a", null, 3)));
        values.put("hash map", new HashMap<>(Map.of("a", 1, "b", 2)));
        values.put("tree map", new java.util.TreeMap<>(Map.of("a", 1, "b", 2)));
        values.put("deque", new java.util.ArrayDeque<>(List.of(1, 2)));
        values.put("queue", new java.util.PriorityQueue<>(List.of(3, 1, 2)));
        values.put("immutable list", List.of(1, 2, 3));
        values.put("immutable map", Map.of("a", 1));
        values.put("unmodifiable", Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))));
        values.put("bounded queue", queue());
        values.put("concurrent map", new java.util.concurrent.ConcurrentHashMap<>(Map.of("a", 1)));
        values.put("properties", properties());
        values.put("date", new java.util.Date(5));
        values.put("random", new java.util.Random(5));
        values.put("big integer", java.math.BigInteger.TWO.pow(100_000));
        values.put("big decimal", new java.math.BigDecimal("1.5e-1000000"));
        values.put("locale", java.util.Locale.forLanguageTag("zh-Hant-TW-u-ca-roc"));
        values.put("zone", new java.util.SimpleTimeZone(3_600_000, "own"));
        values.put("calendar", java.util.Calendar.getInstance(java.util.Locale.forLanguageTag("ja-JP-u-ca-japanese")));
        values.put("date of another calendar", java.time.chrono.HijrahDate.now());
        values.put("decimal format", new java.text.DecimalFormat("0.00"));
        values.put("date format", new java.text.SimpleDateFormat("yyyy", java.util.Locale.ROOT));
        values.put("shape", new java.awt.geom.Path2D.Double(new java.awt.Rectangle(1, 2, 3, 4)));
        values.put("colour", new java.awt.Color(1, 2, 3, 4));
        values.put("address", java.net.InetAddress.getLoopbackAddress());
        values.put("lambda", (Runnable & Serializable) () -> {});
        return values;
    }

    private static Object queue() {
        ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(5, true);
        queue.add(1);
        return queue;
    }

    private static Object properties() {
        java.util.Properties defaults = new java.util.Properties();
        defaults.setProperty("a", "b");
        java.util.Properties properties = new java.util.Properties(defaults);
        properties.setProperty("c", "d");
        return properties;
    }

    @TestFactory
    @Assertion("D2")
    Stream<DynamicTest> copy_by_forms_is_written_as_the_original_is() {
        return values().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Object copy = Objects.requireNonNull(FormCopier.copy(entry.getValue()));

                    assertSame(
                            entry.getValue().getClass(),
                            copy.getClass().isHidden() ? entry.getValue().getClass() : copy.getClass());
                    assertTrue(entry.getValue() != copy || copy instanceof java.util.Locale, "locales are found again");
                    assertArrayEquals(
                            ObjectStreams.bytes(ObjectStreams.copy(entry.getValue())), ObjectStreams.bytes(copy));
                }));
    }

    /** An object that a wrapper of the JDK leads back to itself. */
    static final class Node implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // a list that is serializable
        final List<Node> nodes = Collections.synchronizedList(new ArrayList<>());

        private Object readResolve() {
            return this;
        }
    }

    @Test
    @Assertion("D2")
    void cycle_through_a_wrapper_of_the_jdk_stays_a_cycle() {
        Node node = new Node();
        node.nodes.add(node);

        Node copy = (Node) Objects.requireNonNull(FormCopier.copy(node));

        assertNotSame(node, copy);
        assertSame(copy, copy.nodes.get(0));
    }
}
