package io.larder.internal.cdi.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.internal.engine.key.KeyParameter;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceMarksTest {

    @Test
    @Assertion("H8")
    void the_annotations_of_an_interface_and_its_parameters_hold_for_the_implementing_method() {
        AnnotatedTypes types = AnnotatedTypes.carriedOver(Implementing.class, Inheriting.class, Below.class);

        for (Class<?> bean : List.of(Implementing.class, Inheriting.class, Below.class)) {
            Declaration find = DeclarationReader.read(types.type(bean), Lifecycle.SHARED)
                    .methods()
                    .get(0);

            assertEquals(bean.getName() + "#find(java.lang.Integer,java.lang.String)", find.where());
            assertEquals(
                    "5s", find.marks().of(CacheData.class).map(CacheData::ttl).orElseThrow());
            assertEquals(
                    List.of(true, false),
                    find.parameters().stream().map(KeyParameter::counted).toList());
        }
    }

    @Test
    @Assertion("H8")
    void the_own_annotation_of_a_class_wins_over_that_of_its_interface() {
        Declaration find = DeclarationReader.read(
                        AnnotatedTypes.carriedOver(Own.class).type(Own.class), Lifecycle.SHARED)
                .methods()
                .get(0);

        assertEquals(List.of(CacheResource.class), find.marks().ours());
        assertEquals(
                List.of(true, true),
                find.parameters().stream().map(KeyParameter::counted).toList());
    }

    @Test
    @Assertion("H8")
    void an_interface_that_overrides_without_the_annotation_takes_it_away() {
        assertTrue(
                DeclarationReader.read(AnnotatedTypes.carriedOver(Quiet.class).type(Quiet.class), Lifecycle.SHARED)
                        .isEmpty());
    }

    @Test
    @Assertion("V1")
    void interfaces_that_contradict_each_other_are_a_problem() {
        assertEquals(
                List.of("LARDER-01001 " + Torn.class.getName()
                        + "#find(java.lang.Integer,java.lang.String): the method has a different @CacheData in each of "
                        + Finder.class.getName() + " and " + OtherFinder.class.getName()
                        + "; write the @CacheData that is meant on the class's own method"),
                AnnotatedTypes.carriedOver(Torn.class).problems().stream()
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

    interface QuietFinder extends Finder<Integer> {
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

    static class Unaware {
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Inheriting extends Unaware implements Finder<Integer> {}

    @Dependent
    static class Below extends Implementing {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Own implements Finder<Integer> {
        @Override
        @CacheResource
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Quiet implements QuietFinder {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }

    @Dependent
    static class Torn implements Finder<Integer>, OtherFinder {
        @Override
        public String find(Integer key, String trace) {
            return key + trace;
        }
    }
}
