package io.larder.internal.core;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Values that run code when they are read by Java serialization: as a gadget chain does, but they only count. */
final class GadgetCorpus {

    /** How often code of a gadget ran. */
    static final AtomicInteger EXECUTED = new AtomicInteger();

    private GadgetCorpus() {}

    /** Values by the place in which a gadget lies. */
    static Map<String, Object> placements() {
        Map<String, Object> values = new TreeMap<>();
        values.put("root", new Gadget());
        values.put("list element", new ArrayList<>(List.of(new Gadget())));
        values.put("immutable list element", List.of(new Gadget()));
        values.put("set element", new HashSet<>(Set.of(new Gadget())));
        values.put("map key", new HashMap<>(Map.of(new Gadget(), 1)));
        values.put("map value", new HashMap<>(Map.of(1, new Gadget())));
        values.put("array element", new Object[] {new Gadget()});
        values.put("field", new Holder(new Gadget()));
        values.put("record component", new RecordHolder(new Gadget()));
        values.put("comparator of a sorted map", sortedMap());
        values.put("comparator of a sorted set", sortedSet());
        values.put("comparator of a queue", queue());
        values.put("readResolve", new Resolved());
        values.put("readExternal", new External());
        values.put("hash code of an element", hashed());
        values.put("invocation handler of a proxy", proxy());
        values.put("superclass", new Heir());
        values.put(
                "deep inside",
                new ArrayList<>(List.of(new HashMap<>(Map.of("a", new Object[] {new Holder(new Gadget())})))));
        return values;
    }

    private static TreeMap<String, Integer> sortedMap() {
        TreeMap<String, Integer> map = new TreeMap<>(new Order());
        map.put("a", 1);
        map.put("b", 2);
        return map;
    }

    private static TreeSet<String> sortedSet() {
        TreeSet<String> set = new TreeSet<>(new Order());
        set.addAll(List.of("a", "b"));
        return set;
    }

    private static PriorityQueue<String> queue() {
        PriorityQueue<String> queue = new PriorityQueue<>(new Order());
        queue.addAll(List.of("b", "a"));
        return queue;
    }

    private static Set<Object> hashed() {
        return new HashSet<>(Set.of(new Hashed()));
    }

    private static Object proxy() {
        return Proxy.newProxyInstance(
                GadgetCorpus.class.getClassLoader(), new Class<?>[] {Comparable.class}, new Handler());
    }

    private static class Gadget implements Serializable {

        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            EXECUTED.incrementAndGet();
        }
    }

    private static final class Heir extends Gadget {
        private static final long serialVersionUID = 1;
    }

    private record RecordHolder(Gadget gadget) implements Serializable {}

    private static final class Holder implements Serializable {

        private static final long serialVersionUID = 1;
        private final Gadget gadget;

        Holder(Gadget gadget) {
            this.gadget = gadget;
        }
    }

    private static final class Order implements Comparator<String>, Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public int compare(String one, String other) {
            EXECUTED.incrementAndGet();
            return one.compareTo(other);
        }

        private Object readResolve() {
            EXECUTED.incrementAndGet();
            return this;
        }
    }

    private static final class Resolved implements Serializable {

        private static final long serialVersionUID = 1;

        private Object readResolve() {
            EXECUTED.incrementAndGet();
            return this;
        }
    }

    /** Public, with a public constructor, as the interface demands. */
    public static final class External implements Externalizable {

        private static final long serialVersionUID = 1;

        public External() {
            EXECUTED.incrementAndGet();
        }

        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {
            EXECUTED.incrementAndGet();
        }
    }

    private static final class Hashed implements Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public int hashCode() {
            EXECUTED.incrementAndGet();
            return 1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Hashed;
        }
    }

    private static final class Handler implements InvocationHandler, Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            EXECUTED.incrementAndGet();
            return null;
        }

        private Object readResolve() {
            EXECUTED.incrementAndGet();
            return this;
        }
    }
}
