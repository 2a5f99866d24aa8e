package io.larder.internal.marshalling;

/** Public, with a field whose type is not. */
public final class Reachable {

    final Inner inner;
    int[] content = {1};

    public Reachable(String name) {
        inner = new Inner(name);
    }

    public String name() {
        return inner.name;
    }

    static final class Inner {
        final String name;

        Inner(String name) {
            this.name = name;
        }
    }
}
