package io.larder.internal.cdi;

import io.larder.CacheClear;
import io.larder.Caches;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.lookup.MethodIndex;
import io.larder.internal.core.ClearOperation;
import io.larder.internal.core.ClearOperationRegistry;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clearings that the annotations of an application name. */
final class DeclaredClearings implements ClearOperationRegistry {

    private record Declared(Class<?> beanClass, Method method, ClearOperation clearing) {}

    private final MethodIndex<Declared> index;

    DeclaredClearings(Collection<Declaration> declarations, Caches caches) {
        List<Declared> declared = declarations.stream()
                .flatMap(declaration -> declaration.marks().of(CacheClear.class).stream()
                        .map(clear ->
                                new Declared(declaration.beanClass(), declaration.method(), clearing(clear, caches))))
                .toList();
        index = new MethodIndex<>(declared, Declared::beanClass, Declared::method);
    }

    private static ClearOperation clearing(CacheClear clear, Caches caches) {
        return new ClearOperation(Arrays.stream(clear.value()).map(caches::named).toList(), clear.before());
    }

    @Override
    public @Nullable ClearOperation find(Class<?> beanClass, Method method) {
        Declared declared = index.of(beanClass, method);
        return declared == null ? null : declared.clearing();
    }
}
