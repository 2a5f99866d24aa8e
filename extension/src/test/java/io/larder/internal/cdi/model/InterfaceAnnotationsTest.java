package io.larder.internal.cdi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.internal.core.key.KeyParameter;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceAnnotationsTest {

    @Test
    @Assertion("H8")
    void annotations_of_an_interface_method_and_its_parameters_apply_to_the_implementation() {
        AnnotatedTypes types =
                AnnotatedTypes.withInterfaceAnnotations(Implementing.class, Inheriting.class, OverridingSubclass.class);

        for (Class<?> bean : List.of(Implementing.class, Inheriting.class, OverridingSubclass.class)) {
            Declaration find = DeclarationReader.read(types.type(bean), Lifecycle.SHARED)
                    .methods()
                    .get(0);

            assertEquals(bean.getName() + "#find(java.lang.Integer,java.lang.String)", find.where());
            assertEquals(
                    "5s",
                    find.annotations().of(CacheData.class).map(CacheData::ttl).orElseThrow());
            assertEquals(
                    List.of(true, false),
                    find.parameters().stream().map(KeyParameter::included).toList());
        }
    }

    @Test
    @Assertion("H8")
    void annotation_of_the_class_overrides_that_of_its_interface() {
        Declaration find = DeclarationReader.read(
                        AnnotatedTypes.withInterfaceAnnotations(OwnAnnotation.class)
                                .type(OwnAnnotation.class),
                        Lifecycle.SHARED)
                .methods()
                .get(0);

        assertEquals(List.of(CacheResource.class), find.annotations().types());
        assertEquals(
                List.of(true, true),
                find.parameters().stream().map(KeyParameter::included).toList());
    }

    @Test
    @Assertion("H8")
    void overriding_interface_method_without_the_annotation_removes_it() {
        assertTrue(DeclarationReader.read(
                        AnnotatedTypes.withInterfaceAnnotations(NotCached.class).type(NotCached.class),
                        Lifecycle.SHARED)
                .isEmpty());
    }

    @Test
    @Assertion("V1")
    void conflicting_interfaces_are_a_problem() {
        assertEquals(
                List.of("LARDER-01001 " + Conflicting.class.getName()
                        + "#find(java.lang.Integer,java.lang.String): the method has a different @CacheData in each of "
                        + Finder.class.getName() + " and " + OtherFinder.class.getName()
                        + "; write the @CacheData that is meant on the class's own method"),
                AnnotatedTypes.withInterfaceAnnotations(Conflicting.class).problems().stream()
                        .map(problem -> problem.text())
                        .toList());
    }

    interface Finder<K> {
        @CacheData(ttl = "5s")
        String find(K key, @ExcludeFromKey String trace);
    }

    interface OtherFinder {
        @CacheData(ttl = "6s")
        String find(Integer key, String trace);
    }

    interface UnannotatedFinder extends Finder<Integer> {
        @Override
        String find(Integer key, String trace);
    }

    @Dependent
    static class Implementing implements Finder<Integer> {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    static class PlainBase {
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Inheriting extends PlainBase implements Finder<Integer> {}

    @Dependent
    static class OverridingSubclass extends Implementing {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class OwnAnnotation implements Finder<Integer> {
        @Override
        @CacheResource
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class NotCached implements UnannotatedFinder {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Conflicting implements Finder<Integer>, OtherFinder {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }
}
