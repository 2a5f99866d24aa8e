package io.larder.internal.cdi.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.internal.engine.key.KeyParameter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.SessionBeanType;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeclarationReaderTest {

    @Test
    @Assertion("H2")
    void a_method_is_named_by_bean_class_method_and_erased_types() {
        assertEquals(
                List.of(
                        Shop.class.getName() + "#quote(int)",
                        Shop.class.getName() + "#quote(java.lang.String,int[])",
                        Shop.class.getName() + "#search(java.util.List)"),
                names(read(Shop.class)));
    }

    @Test
    @Assertion("H2")
    void an_inherited_method_belongs_to_the_bean_class() {
        assertEquals(
                List.of(NumberStore.class.getName() + "#find(java.lang.Object,java.util.List)"),
                names(read(NumberStore.class)));
        assertEquals(
                List.of(TextStore.class.getName() + "#find(java.lang.Object,java.util.List)"),
                names(read(TextStore.class)));
    }

    @Test
    @Assertion("H2")
    void a_generic_method_and_its_bridges_are_one() {
        List<Declaration> methods = read(Narrowed.class);

        assertEquals(List.of(Narrowed.class.getName() + "#find(java.lang.Integer,java.util.List)"), names(methods));
        assertFalse(methods.get(0).method().isBridge());
    }

    @Test
    @Assertion("H8")
    void an_override_without_the_annotation_is_not_cached() {
        assertEquals(List.of(), names(read(Silent.class)));
        assertEquals(List.of(), names(read(SilentNarrowed.class)));
    }

    @Test
    void type_variables_of_a_superclass_are_what_they_stand_for_in_the_bean_class() {
        Declaration find = read(NumberStore.class).get(0);

        assertEquals(
                List.of(
                        "java.lang.Integer",
                        "java.util.List<? extends java.util.Map<java.lang.Integer, java.lang.String[]>>"),
                find.parameters().stream()
                        .map(KeyParameter::type)
                        .map(Type::getTypeName)
                        .toList());
        assertEquals("java.lang.Integer[]", find.returnType().getTypeName());
    }

    @Test
    @Assertion("K7")
    void an_annotation_or_a_leading_underscore_takes_a_parameter_out_of_the_key() {
        assertEquals(
                Map.of("year", true, "pool", false, "_trace", false, "under_score", true),
                read(Excluding.class).get(0).parameters().stream()
                        .collect(Collectors.toMap(KeyParameter::name, KeyParameter::counted)));
    }

    @Test
    void an_annotation_on_a_binding_of_the_application_counts_as_if_it_stood_on_the_method() {
        assertEquals(
                "1h",
                read(Composed.class)
                        .get(0)
                        .marks()
                        .of(CacheData.class)
                        .orElseThrow()
                        .ttl());
    }

    @Test
    void a_session_bean_is_judged_by_its_type_and_another_bean_by_its_scope() {
        assertEquals(Lifecycle.SHARED, Lifecycle.of(Dependent.class, SessionBeanType.STATELESS));
        assertEquals(Lifecycle.STATEFUL, Lifecycle.of(Dependent.class, SessionBeanType.STATEFUL));
        assertEquals(Lifecycle.DEPENDENT, Lifecycle.of(Dependent.class, null));
        assertEquals(Lifecycle.REQUEST, Lifecycle.of(RequestScoped.class, null));
    }

    private static List<Declaration> read(Class<?> type) {
        return DeclarationReader.read(AnnotatedTypes.of(type).type(type), Lifecycle.SHARED)
                .methods();
    }

    private static List<String> names(List<Declaration> methods) {
        return methods.stream().map(Declaration::where).toList();
    }

    static class Shop {
        @CacheData
        String quote(String symbol, int[] counts) {
            return symbol + counts.length;
        }

        @CacheData
        String quote(int count) {
            return "" + count;
        }

        @CacheData
        <T> List<T> search(List<T> all) {
            return all;
        }

        String plain() {
            return "";
        }
    }

    abstract static class Store<K, V> {
        @CacheData
        K[] find(K key, List<? extends Map<K, V[]>> more) {
            throw new UnsupportedOperationException(key + "" + more);
        }
    }

    static class NumberStore extends Store<Integer, String> {}

    static class TextStore extends Store<String, Integer> {}

    static class Narrowed extends Store<Integer, String> {
        @Override
        @CacheData
        Integer[] find(Integer key, List<? extends Map<Integer, String[]>> more) {
            return new Integer[] {key, more.size()};
        }
    }

    static class SilentNarrowed extends Store<Integer, String> {
        @Override
        Integer[] find(Integer key, List<? extends Map<Integer, String[]>> more) {
            return new Integer[] {key, more.size()};
        }
    }

    static class Silent extends Shop {
        @Override
        String quote(String symbol, int[] counts) {
            return "";
        }

        @Override
        String quote(int count) {
            return "";
        }

        @Override
        <T> List<T> search(List<T> all) {
            return List.of();
        }
    }

    static class Excluding {
        @CacheData
        String query(int year, @ExcludeFromKey Supplier<String> pool, String _trace, String under_score) {
            return year + pool.get() + _trace + under_score;
        }
    }

    @CacheData(ttl = "1h")
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Hourly {}

    static class Composed {
        @Hourly
        String read() {
            return "";
        }
    }
}
