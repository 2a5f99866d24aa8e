package io.larder.tck.hit;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds a bean whose simple name another bean has, too. */
interface OtherSameNameBeans {

    /** Of the same simple name as {@link InheritedMethodBeans.SameNameBean}. */
    @ApplicationScoped
    class SameNameBean {

        @CacheData
        String get(String name) {
            return "other " + name;
        }
    }
}
