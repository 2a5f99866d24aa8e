package io.larder.internal.cdi.runtime;

import io.larder.CacheClear;
import io.larder.Caches;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.ClearOperation;
import io.larder.internal.core.ClearOperationRegistry;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clear operations that an application declares by annotations. */
final class DeclaredClearOperations implements ClearOperationRegistry {

    private record ClearMethod(Class<?> beanClass, Method method, ClearOperation operation) {}

    private final MethodIndex<ClearMethod> index;

    DeclaredClearOperations(DeploymentModel model, Caches caches) {
        List<ClearMethod> methods = model.methods()
                .flatMap(declaration -> declaration.annotations().of(CacheClear.class).stream()
                        .map(clear -> new ClearMethod(
                                declaration.beanClass(), declaration.method(), operation(clear, caches))))
                .toList();
        index = new MethodIndex<>(methods, ClearMethod::beanClass, ClearMethod::method);
    }

    private static ClearOperation operation(CacheClear clear, Caches caches) {
        return new ClearOperation(
                Arrays.stream(clear.value()).map(caches::named).toList(), clear.before());
    }

    @Override
    public @Nullable ClearOperation find(Class<?> beanClass, Method method) {
        ClearMethod declared = index.of(beanClass, method);
        return declared == null ? null : declared.operation();
    }
}
