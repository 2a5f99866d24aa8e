package io.larder.internal.cdi.runtime;

import io.larder.CacheData;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.model.AnnotatedTypes;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.CacheDeclarationReader;
import io.larder.internal.cdi.model.DeclarationReader;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.core.method.CachedMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cached methods of some classes, read as they would be at a deployment. */
final class CachedMethods {

    private CachedMethods() {}

    static List<CachedMethod> of(Class<?>... beans) {
        AnnotatedTypes types = AnnotatedTypes.of(beans);
        CacheDeclarationReader reader =
                new CacheDeclarationReader(Configurations.of(Map.of(), problem -> {}), problem -> {});
        return Arrays.stream(beans)
                .flatMap(bean -> DeclarationReader.read(types.type(bean), Lifecycle.SHARED).methods().stream())
                .flatMap(method -> reader.read(method).stream())
                .map(CacheDeclaration::method)
                .toList();
    }

    interface Finder<K> {
        String find(K key);
    }

    static class Shop implements Finder<Integer> {
        @CacheData(name = "prices")
        String quote(String symbol, int[] counts) {
            return symbol + counts.length;
        }

        @CacheData
        String search(String text) {
            return text;
        }

        @CacheData
        String search(String text, long limit) {
            return text + limit;
        }

        @CacheData
        String all() {
            return "";
        }

        @CacheData
        String all(boolean sorted) {
            return "" + sorted;
        }

        @Override
        @CacheData
        public String find(Integer key) {
            return "" + key;
        }

        String plain() {
            return "";
        }
    }

    static class Subclass extends Shop {}

    /** No bean, and no proxy either. */
    static class UnregisteredSubclass extends Shop {}
}
