package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Beans that inherit their cached methods from classes or interfaces, also with type parameters. */
interface InheritedMethodBeans {

    /** Has the methods that others inherit. */
    abstract class Base {

        @Inject
        InvocationCounter invocations;

        @CacheResource
        Object resource(String name) {
            invocations.increment("resource " + name);
            return new Object();
        }

        @CacheData
        String data(String name) {
            return beanName(name);
        }

        abstract String beanName(String name);
    }

    /** Inherits. */
    @ApplicationScoped
    class FirstSubclass extends Base {

        @Override
        String beanName(String name) {
            return "first";
        }
    }

    /** Inherits too. */
    @ApplicationScoped
    class SecondSubclass extends Base {

        @Override
        String beanName(String name) {
            return "second";
        }
    }

    /** Inherits, and overrides without the annotation. */
    @ApplicationScoped
    class UncachedOverride extends Base {

        @Override
        Object resource(String name) {
            invocations.increment("uncached " + name);
            return new Object();
        }

        @Override
        String beanName(String name) {
            return "uncached";
        }
    }

    /** Of the same simple name as {@link OtherSameNameBeans.SameNameBean}. */
    @ApplicationScoped
    class SameNameBean {

        @CacheData
        String get(String name) {
            return "same " + name;
        }
    }

    /** Calls as another bean does. */
    @ApplicationScoped
    class Client {

        @Inject
        FirstSubclass bean;

        Object call(String name) {
            return bean.resource(name);
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
        InvocationCounter invocations;

        @Override
        @CacheData
        public String find(String name) {
            invocations.increment("find " + name);
            return name;
        }
    }

    /** Carries the annotations itself. */
    interface AnnotatedInterface {

        @CacheData
        String data(String name, @ExcludeFromKey Object excluded);

        @CacheData
        Object overridden(String name);
    }

    /** Overrides one method without an annotation, and the other with another one. */
    @ApplicationScoped
    class AnnotatedInterfaceBean implements AnnotatedInterface {

        @Inject
        InvocationCounter invocations;

        @Override
        public String data(String name, Object excluded) {
            invocations.increment("data " + name);
            return name;
        }

        @Override
        @CacheResource
        public Object overridden(String name) {
            return new Object();
        }
    }
}
