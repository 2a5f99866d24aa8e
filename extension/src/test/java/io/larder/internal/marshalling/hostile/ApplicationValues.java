package io.larder.internal.marshalling.hostile;

import io.larder.internal.marshalling.hostile.HostileClasses.*;
import io.larder.internal.marshalling.hostile.HostileCollections.*;
import io.larder.internal.marshalling.hostile.HostileForms.*;
import java.io.Serializable;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values of an application's own classes. */
final class ApplicationValues {

    private ApplicationValues() {}

    static void addTo(Catalog catalog) {
        collections(catalog);
        forms(catalog);
        records(catalog);
        throwables(catalog);
        lambdas(catalog);
        plain(catalog);
        cycles(catalog);
    }

    private static void collections(Catalog catalog) {
        catalog.add("list whose constructor adds", () -> with(new Menu(), "a"), Menu::new)
                .add("list with an initializer", () -> new ArrayList<>() {
                    private static final long serialVersionUID = 1L;

                    {
                        add("a");
                    }
                })
                .add("list that changes what is added", () -> with(new Loud(), "a"), () -> with(new Loud(), "b"))
                .add("map that changes its keys", () -> new LoudMap("a"), () -> new LoudMap("b"))
                .add("set with a limit", () -> with(new Limited(3), "a", "b"), () -> with(new Limited(4), "a", "b"))
                .add("lru cache", () -> new Lru(2), () -> new Lru(3))
                .add(
                        "list on a list",
                        () -> new Wrapping(new ArrayList<>(List.of(1))),
                        () -> new Wrapping(new LinkedList<>()))
                .add("own map", () -> new Pairs(1), () -> new Pairs(2))
                .add("multi map", () -> new Multi("a", 1), () -> new Multi("a", 2), () -> new Multi("b", 1));
    }

    private static <C extends Collection<String>> C with(C collection, String... elements) {
        Collections.addAll(collection, elements);
        return collection;
    }

    private static void forms(Catalog catalog) {
        catalog.add("ints read as bytes", () -> new IntsAsBytes(1, 2), () -> new IntsAsBytes(3))
                .add("chars read one by one", () -> new CharsOneByOne("abä"), () -> new CharsOneByOne(""))
                .add("proxied", () -> new Money("CHF", 5), () -> new Money("CHF", 6))
                .add("replaced by a record", () -> new Replaced("a"), () -> new Replaced("b"))
                .add("single", () -> Single.ONLY)
                .add("external", () -> new External(new int[] {1}, "a"), () -> new External(new int[] {2}, "a"))
                .add("external with a lock", () -> new External(new ReentrantLock(), "a"))
                .add("writes a lock", () -> new WritesAnything(new ReentrantLock()))
                .add("writes a view", () -> new WritesAnything(new HashMap<>(Map.of("a", 1)).keySet()))
                .add(
                        "writes what is not serializable",
                        () -> new WritesAnything(new Plain(5)),
                        () -> new WritesAnything(new Plain(6)))
                .add("transient content", () -> new TransientContent("a", "b"), () -> new TransientContent("a", "c"))
                .add("persistent fields", () -> new PersistentFields(5), () -> new PersistentFields(6))
                .add("form above and below", () -> new Below("a", 1), () -> new Below("b", 1), () -> new Below("a", 2))
                .add("parent without form", () -> new SerializableChild(1, 2), () -> new SerializableChild(2, 2))
                .add("two writes of one buffer", () -> new Chunks(1, 2, 3), () -> new Chunks(1, 2, 4))
                .add("does not read what it writes", () -> new Forgets(5), () -> new Forgets(6))
                .add("cannot be written", CannotBeWritten::new)
                .add("cannot be read", CannotBeRead::new)
                .add("aliases inside", () -> {
                    int[] shared = {1};
                    return new Object[] {new WritesAnything(shared), shared, new External(shared, "a")};
                });
    }

    private static void records(Catalog catalog) {
        catalog.add("record", () -> new Point(1, 2), () -> new Point(2, 1))
                .add("record of mutable", () -> new Holder(new int[] {1}), () -> new Holder(new int[] {2}))
                .add("record that multiplies", () -> new Holder(List.of(new Cents(5, new int[0]))))
                .add("record that reverses", () -> new Reversed(new ArrayList<>(List.of(1, 2))))
                .add("record that copies", () -> new Copying(new ArrayList<>(List.of(1, 2))))
                .add("record that counts", () -> new Counting(new int[] {1}))
                .add("record that refuses later", () -> new Expiring(new int[] {1}))
                .add(
                        "record with another accessor",
                        () -> new Hiding("a", new int[] {1}),
                        () -> new Hiding("b", new int[] {1}))
                .add("record written as another", () -> new Holder(new Disguised(5)))
                .add("numbers", () -> new Numbers((byte) 1, (short) 2, 3, 4, 5f, 6.0, 'c', true, new int[0]));
    }

    private static void throwables(Catalog catalog) {
        catalog.add("exception", () -> new IllegalStateException("a", new RuntimeException("b")), () -> new Error("a"))
                .add("own exception", () -> new Failure("a", 5), () -> new Failure("a", 6))
                .add("suppressed", () -> {
                    Exception exception = new Exception("a");
                    exception.addSuppressed(new Exception("b"));
                    return exception;
                })
                .add("without stack trace", () -> new Quiet(), () -> new Failure("b", 5));
    }

    private static void lambdas(Catalog catalog) {
        String captured = "captured";
        List<String> mutable = new ArrayList<>(List.of("a"));
        catalog.add("lambda", () -> (Supplier<String>) () -> "a", () -> (Supplier<String>) () -> captured)
                .add("lambda with a list", () -> (Supplier<Object>) () -> mutable)
                .add("serializable lambda", () -> (Supplier<Object> & Serializable) () -> captured)
                .add("serializable lambda with a list", () -> (Supplier<Object> & Serializable) () -> mutable)
                .add("method reference", () -> (Function<String, Integer>) String::length)
                .add("comparator", () -> Comparator.comparing(Point::x)
                        .thenComparing(Point::y)
                        .reversed())
                .add("set with a comparator", () -> {
                    Set<Point> set =
                            new TreeSet<>(Comparator.comparing(Point::x).thenComparing(Point::y));
                    set.add(new Point(1, 2));
                    return set;
                })
                .add("function", Function::identity)
                .add("composed function", () -> Function.<String>identity().andThen(String::length))
                .add("object with lambdas", () -> new WithLambdas("a"), () -> new WithLambdas("b"));
    }

    private static void plain(Catalog catalog) {
        catalog.add("plain", () -> new Plain(5), () -> new Plain(6))
                .add("no constructor", () -> new NoConstructor("a", 1), () -> new NoConstructor("b", 1))
                .add("constructor that fails", FailingConstructor::made)
                .add("inner", () -> new Outer(5).inner(), () -> new Outer(6).inner())
                .add("local and anonymous", () -> local(5), () -> local(6))
                .add("hidden field", () -> new HidingField("a", "b"), () -> new HidingField("b", "a"))
                .add("field of a closed type", () -> new WithPackagePrivate(5), () -> new WithPackagePrivate(6))
                .add("field that is null", WithFields::new)
                .add("pollution", () -> new Polluted(List.of(1, 2)), () -> new Polluted(List.of(1L)))
                .add("enum with state", () -> Stateful.ONE, () -> Stateful.TWO)
                .add("token", () -> new Object[] {Token.ONLY, Token.ONLY}, () -> new Object[] {new Token()})
                .add("memo", () -> new Memo("a"), () -> new Memo("b"))
                .add("generic", () -> new Generic<>(new int[] {1}, List.of("a")), () -> new Generic<>("a", List.of()))
                .add("observable", () -> new Observed(5))
                .add("wide", Wide::new);
    }

    private static Object local(int number) {
        class Local {
            final int own = number;
            final int[] array = {number};
        }
        return new Object[] {
            new Local(),
            new Object() {
                final int own = number;
                int[] array = {own};
            }
        };
    }

    private static void cycles(Catalog catalog) {
        catalog.add("cycle by a tree map", () -> parent(new TreeMap<String, Object>()))
                .add("cycle by a concurrent map", () -> parent(new ConcurrentHashMap<String, Object>()))
                .add("cycle by a deque", () -> parent(new ArrayDeque<>()))
                .add("cycle by a copying list", () -> parent(new CopyOnWriteArrayList<>()))
                .add("cycle by a synchronized list", () -> parent(Collections.synchronizedList(new ArrayList<>())))
                .add("cycle by an unmodifiable set", () -> {
                    Set<Object> set = new HashSet<>();
                    Node node = new Node(Collections.unmodifiableSet(set));
                    set.add(new Node(node));
                    return node;
                })
                .add("cycle by a record", () -> {
                    Node node = new Node(null);
                    node.to = new Holder(node);
                    return node;
                })
                .add("cycle by a hash set", () -> {
                    Entity whole = new Entity(1);
                    Entity part = new Entity(2);
                    whole.parts.add(part);
                    part.whole = whole;
                    return part;
                })
                .add("cycle by a form", () -> {
                    WritesAnything form = new WritesAnything(null);
                    form.content = new Object[] {form};
                    return form;
                })
                .add("cycle by a proxy", () -> {
                    Proxied proxied = new Proxied();
                    proxied.content = new Node(proxied);
                    return proxied;
                })
                .add("chain", () -> {
                    Node node = new Node(null);
                    for (int i = 0; i < 10_000; i++) {
                        node = new Node(node);
                    }
                    return node;
                });
    }

    private static Object parent(Map<String, Object> children) {
        Node parent = new Node(children);
        children.put("child", new Node(parent));
        return parent;
    }

    private static Object parent(Collection<Object> children) {
        Node parent = new Node(children);
        children.add(new Node(parent));
        return parent;
    }
}
