package io.larder.internal.marshalling.hostile;

import java.util.*;

/** Collections and maps of an application whose methods do something else. */
@SuppressWarnings({"serial", "unused"}) // what a copy has to bring along
final class HostileCollections {

    private HostileCollections() {}

    static final class Menu extends ArrayList<String> {
        Menu() {
            add("home");
        }
    }

    static final class Loud extends ArrayList<String> {
        @Override
        public boolean add(String element) {
            return super.add(element + "!");
        }

        @Override
        public boolean addAll(Collection<? extends String> elements) {
            elements.forEach(this::add);
            return true;
        }
    }

    static final class LoudMap extends HashMap<String, Integer> {
        LoudMap(String key) {
            put(key, 1);
        }

        @Override
        public Integer put(String key, Integer value) {
            return super.put(key + "!", value);
        }
    }

    static final class Limited extends TreeSet<String> {
        private final int limit;

        Limited(int limit) {
            super(Comparator.reverseOrder());
            this.limit = limit;
        }

        @Override
        public boolean add(String element) {
            if (size() >= limit || limit == 0) {
                throw new IllegalStateException("full");
            }
            return super.add(element);
        }
    }

    static final class Lru extends LinkedHashMap<String, Integer> {
        private final int most;

        Lru(int most) {
            super(16, 0.75f, true);
            this.most = most;
            put("a", 1);
            put("b", 2);
            get("a");
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > most;
        }
    }

    /** A list that is not serializable. */
    static final class Wrapping extends AbstractList<Object> {
        private final List<?> inside;

        Wrapping(List<?> inside) {
            this.inside = inside;
        }

        @Override
        public Object get(int index) {
            return inside.get(index);
        }

        @Override
        public int size() {
            return inside.size();
        }
    }

    static final class Pairs extends AbstractMap<String, Integer> {
        private final int[] values;

        Pairs(int value) {
            values = new int[] {value};
        }

        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return Set.of(Map.entry("a", values[0]));
        }
    }
}
