package io.larder.internal.core.key;

import com.google.common.collect.ForwardingList;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Collections of an application that hold more than elements. */
@SuppressWarnings({"serial", "unused"}) // Fields are read by reflection, and nothing is written to a stream.
final class CollectionArguments {

    private CollectionArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(
                ArgumentSample.of(
                        "list with a field",
                        () -> page(10, "a"),
                        () -> page(11, "a"),
                        () -> page(10, "b"),
                        () -> page(10)),
                ArgumentSample.of("map with a field", () -> settings("a"), () -> settings("b")),
                ArgumentSample.of("set with a field", () -> new Tags("a"), () -> new Tags("b")),
                ArgumentSample.of("deque with a field", () -> new Queue(1), () -> new Queue(2)),
                ArgumentSample.of("concurrent map with a field", () -> new Registry("a"), () -> new Registry("b")),
                ArgumentSample.of("tree map with a field", () -> new Ranking(1), () -> new Ranking(2)),
                ArgumentSample.of("linked map with a bound", () -> new Bounded(1), () -> new Bounded(2)),
                ArgumentSample.of("entry with a field", () -> new Weighted("a", 1), () -> new Weighted("a", 2)),
                ArgumentSample.of("list that writes a transient field", () -> new Titled("a"), () -> new Titled("b")),
                ArgumentSample.of(
                        "list of its own with a field",
                        () -> new ResultPage(1, "a"),
                        () -> new ResultPage(2, "a"),
                        () -> new ResultPage(1, "b")),
                ArgumentSample.of(
                        "list that delegates, with a field",
                        () -> new NamedList("x", "a"),
                        () -> new NamedList("y", "a"),
                        () -> new NamedList("x", "b")),
                ArgumentSample.of("set of its own with a field", () -> new Scale(1), () -> new Scale(2)),
                ArgumentSample.of("map of its own with a field", () -> new Labels("de"), () -> new Labels("en")),
                ArgumentSample.of("entry of its own with a field", () -> new Edge("a", 1), () -> new Edge("a", 2)),
                ArgumentSample.of(
                        "list that is externalizable, with a transient field",
                        () -> new ExternalMenu("a"),
                        () -> new ExternalMenu("b")),
                ArgumentSample.of(
                        "list that is replaced, with a transient field",
                        () -> new ReplacedMenu("a"),
                        () -> new ReplacedMenu("b")),
                ArgumentSample.of(
                        "list that lists its transient field", () -> new ListedMenu("a"), () -> new ListedMenu("b")),
                ArgumentSample.of("properties with a field", () -> new Profile("a"), () -> new Profile("b")),
                ArgumentSample.of(
                        "subclass of a list with a field",
                        () -> new SortedPage(1, "x"),
                        () -> new SortedPage(1, "y"),
                        () -> new SortedPage(2, "x")));
    }

    private static Page page(int total, String... elements) {
        Page page = new Page(total);
        page.addAll(List.of(elements));
        return page;
    }

    private static Settings settings(String owner) {
        Settings settings = new Settings(owner);
        settings.put("a", 1);
        return settings;
    }

    static class Page extends ArrayList<String> {
        private final int total;

        Page(int total) {
            this.total = total;
        }
    }

    static final class SortedPage extends Page {
        private final String by;

        SortedPage(int total, String by) {
            super(total);
            this.by = by;
        }
    }

    static final class Settings extends HashMap<String, Integer> {
        private final String owner;

        Settings(String owner) {
            this.owner = owner;
        }
    }

    static final class Tags extends HashSet<String> {
        private final String language;

        Tags(String language) {
            this.language = language;
        }
    }

    static final class Queue extends ArrayDeque<Integer> {
        private final int priority;

        Queue(int priority) {
            this.priority = priority;
        }
    }

    static final class Registry extends ConcurrentHashMap<String, Integer> {
        private final String name;

        Registry(String name) {
            this.name = name;
        }
    }

    static final class Ranking extends TreeMap<String, Integer> {
        private final int season;

        Ranking(int season) {
            this.season = season;
        }
    }

    static final class Bounded extends LinkedHashMap<String, Integer> {
        private final int limit;

        Bounded(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > limit;
        }
    }

    static final class Weighted extends AbstractMap.SimpleEntry<String, Integer> {
        private final int weight;

        Weighted(String key, int weight) {
            super(key, 1);
            this.weight = weight;
        }
    }

    static final class Titled extends ArrayList<Integer> {
        private transient String title;

        Titled(String title) {
            this.title = title;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(title);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            title = (String) in.readObject();
        }
    }

    static final class Profile extends Properties {
        private final String user;

        Profile(String user) {
            this.user = user;
        }
    }

    /** Two pages of a search had one key: the number of all results is no element. */
    static final class ResultPage extends AbstractList<String> {
        private final int total;
        private final String[] results;

        ResultPage(int total, String... results) {
            this.total = total;
            this.results = results;
        }

        @Override
        public String get(int index) {
            return results[index];
        }

        @Override
        public int size() {
            return results.length;
        }
    }

    static final class NamedList extends ForwardingList<String> {
        private final String name;
        private final List<String> elements;

        NamedList(String name, String... elements) {
            this.name = name;
            this.elements = List.of(elements);
        }

        @Override
        protected List<String> delegate() {
            return elements;
        }
    }

    static final class Scale extends AbstractSet<Integer> {
        private final int unit;

        Scale(int unit) {
            this.unit = unit;
        }

        @Override
        public Iterator<Integer> iterator() {
            return List.of(1, 2).iterator();
        }

        @Override
        public int size() {
            return 2;
        }
    }

    static final class Labels extends AbstractMap<String, String> {
        private final String language;

        Labels(String language) {
            this.language = language;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Map.of("yes", "1").entrySet();
        }
    }

    static final class Edge implements Map.Entry<String, String> {
        private final String from;
        private final int weight;

        Edge(String from, int weight) {
            this.from = from;
            this.weight = weight;
        }

        @Override
        public String getKey() {
            return from;
        }

        @Override
        public String getValue() {
            return "end";
        }

        @Override
        public String setValue(String value) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class ExternalMenu extends ArrayList<String> implements Externalizable {
        private transient String title;

        public ExternalMenu() {}

        ExternalMenu(String title) {
            this.title = title;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeUTF(title);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            title = in.readUTF();
        }
    }

    static final class ReplacedMenu extends ArrayList<String> {
        private final transient String title;

        ReplacedMenu(String title) {
            this.title = title;
        }

        private Object writeReplace() {
            return new MenuForm(title, new ArrayList<>(this));
        }
    }

    record MenuForm(String title, List<String> elements) implements Serializable {}

    static final class ListedMenu extends ArrayList<String> {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("title", String.class)
        };
        private final transient String title;

        ListedMenu(String title) {
            this.title = title;
        }
    }
}
