package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Beans that get their cached methods from elsewhere: from classes, from interfaces, with type parameters. */
interface Shelves {

    /** Has the methods that others inherit. */
    abstract class Shelf {

        @Inject
        Runs runs;

        @CacheResource
        Object jar(String name) {
            runs.of("jar " + name);
            return new Object();
        }

        @CacheData
        String shelf(String name) {
            return place(name);
        }

        abstract String place(String name);
    }

    /** Inherits. */
    @ApplicationScoped
    class Top extends Shelf {

        @Override
        String place(String name) {
            return "Top";
        }
    }

    /** Inherits too. */
    @ApplicationScoped
    class Bottom extends Shelf {

        @Override
        String place(String name) {
            return "Bottom";
        }
    }

    /** Inherits, and says that it does not cache. */
    @ApplicationScoped
    class Plain extends Shelf {

        @Override
        Object jar(String name) {
            runs.of("plain " + name);
            return new Object();
        }

        @Override
        String place(String name) {
            return "Plain";
        }
    }

    /** Of the same simple name as {@link Cellar.Fridge}. */
    @ApplicationScoped
    class Fridge {

        @CacheData
        String get(String name) {
            return "cold " + name;
        }
    }

    /** Asks as another bean does. */
    @ApplicationScoped
    class Visitor {

        @Inject
        Top top;

        Object visit(String name) {
            return top.jar(name);
        }
    }

    /**
     * With a bridge in each implementation.
     *
     * @param <T> what is looked for
     */
    interface Finder<T> {

        T find(T name);
    }

    /** One of its implementations. */
    @ApplicationScoped
    class TextFinder implements Finder<String> {

        @Inject
        Runs runs;

        @Override
        @CacheData
        public String find(String name) {
            runs.of("find " + name);
            return name;
        }
    }

    /** Carries the annotations itself. */
    interface Labelled {

        @CacheData
        String label(String name, @ExcludeFromKey Object pen);

        @CacheData
        Object box(String name);
    }

    /** Says nothing about the one method, and otherwise about the other. */
    @ApplicationScoped
    class Labels implements Labelled {

        @Inject
        Runs runs;

        @Override
        public String label(String name, Object pen) {
            runs.of("label " + name);
            return name;
        }

        @Override
        @CacheResource
        public Object box(String name) {
            return new Object();
        }
    }
}
