package io.larder.internal.cdi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.internal.core.key.KeyParameter;
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
    void declaration_is_named_by_bean_class_method_and_erased_types() {
        assertEquals(
                List.of(
                        Shop.class.getName() + "#quote(int)",
                        Shop.class.getName() + "#quote(java.lang.String,int[])",
                        Shop.class.getName() + "#search(java.util.List)"),
                names(read(Shop.class)));
    }

    @Test
    @Assertion("H2")
    void inherited_method_belongs_to_the_bean_class() {
        assertEquals(
                List.of(NumberStore.class.getName() + "#find(java.lang.Object,java.util.List)"),
                names(read(NumberStore.class)));
        assertEquals(
                List.of(TextStore.class.getName() + "#find(java.lang.Object,java.util.List)"),
                names(read(TextStore.class)));
    }

    @Test
    @Assertion("H2")
    void generic_method_and_its_bridges_are_one_declaration() {
        List<Declaration> methods = read(Narrowed.class);

        assertEquals(List.of(Narrowed.class.getName() + "#find(java.lang.Integer,java.util.List)"), names(methods));
        assertFalse(methods.get(0).method().isBridge());
    }

    @Test
    @Assertion("H8")
    void override_without_the_annotation_is_not_cached() {
        assertEquals(List.of(), names(read(OverridesWithoutAnnotation.class)));
        assertEquals(List.of(), names(read(NarrowedWithoutAnnotation.class)));
    }

    @Test
    void type_variables_of_a_superclass_are_resolved_for_the_bean_class() {
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
    void annotation_or_leading_underscore_excludes_a_parameter_from_the_key() {
        assertEquals(
                Map.of("year", true, "pool", false, "_trace", false, "under_score", true),
                read(Excluding.class).get(0).parameters().stream()
                        .collect(Collectors.toMap(KeyParameter::name, KeyParameter::included)));
    }

    @Test
    void annotation_on_an_application_binding_applies_to_the_method() {
        assertEquals(
                "1h",
                read(Composed.class)
                        .get(0)
                        .annotations()
                        .of(CacheData.class)
                        .orElseThrow()
                        .ttl());
    }

    @Test
    void lifecycle_follows_the_session_bean_type_or_the_scope() {
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
        <T> List<T> search(List<T> items) {
            return items;
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

    static class NarrowedWithoutAnnotation extends Store<Integer, String> {
        @Override
        Integer[] find(Integer key, List<? extends Map<Integer, String[]>> more) {
            return new Integer[] {key, more.size()};
        }
    }

    static class OverridesWithoutAnnotation extends Shop {
        @Override
        String quote(String symbol, int[] counts) {
            return "";
        }

        @Override
        String quote(int count) {
            return "";
        }

        @Override
        <T> List<T> search(List<T> items) {
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
