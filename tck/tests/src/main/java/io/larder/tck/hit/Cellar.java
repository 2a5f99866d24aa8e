package io.larder.tck.hit;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;

/** A place with a bean whose simple name is taken elsewhere too. */
interface Cellar {

    /** Of the same simple name as {@link Shelves.Fridge}. */
    @ApplicationScoped
    class Fridge {

        @CacheData
        String get(String name) {
            return "mouldy " + name;
        }
    }
}
