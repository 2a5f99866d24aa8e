package io.larder.internal.cdi.runtime;

import io.larder.CacheClear;
import io.larder.MissReason;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.ClearOperation;
import io.larder.internal.core.ClearOperation.Target;
import io.larder.internal.core.ClearOperationRegistry;
import io.larder.internal.core.key.KeyParameter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clear operations that an application declares by annotations. */
final class DeclaredClearOperations implements ClearOperationRegistry {

    private record ClearMethod(Class<?> beanClass, Method method, ClearOperation operation) {}

    private final Map<String, CacheEngine> engines;
    private final MethodIndex<ClearMethod> index;

    DeclaredClearOperations(DeploymentModel model, List<CacheEngine> engines) {
        this.engines = engines.stream()
                .collect(Collectors.toMap(engine -> engine.method().name(), Function.identity()));
        List<ClearMethod> methods = model.methods()
                .filter(declaration -> declaration.annotations().has(CacheClear.class))
                .map(declaration ->
                        new ClearMethod(declaration.beanClass(), declaration.method(), operation(declaration)))
                .toList();
        index = new MethodIndex<>(methods, ClearMethod::beanClass, ClearMethod::method);
    }

    private ClearOperation operation(Declaration declaration) {
        return new ClearOperation(
                targets(declaration, CacheClear::before), targets(declaration, clear -> !clear.before()));
    }

    private List<Target> targets(Declaration declaration, Predicate<CacheClear> selected) {
        return declaration.annotations().all(CacheClear.class).stream()
                .filter(selected)
                .flatMap(clear -> targets(declaration, clear))
                .toList();
    }

    private Stream<Target> targets(Declaration declaration, CacheClear clear) {
        return Arrays.stream(clear.value()).map(name -> {
            CacheEngine engine = Objects.requireNonNull(engines.get(name));
            return clear.entry()
                    ? entry(declaration, engine)
                    : arguments -> () -> engine.clear(MissReason.CLEARED_BY_ANNOTATION);
        });
    }

    /** Hands the counted arguments of the clearing method on as those of the cached one. */
    private static Target entry(Declaration declaration, CacheEngine engine) {
        int[] from = counted(declaration.parameters());
        int[] to = counted(engine.method().parameters());
        int count = engine.method().parameters().size();
        return arguments -> {
            @Nullable Object[] cached = new @Nullable Object[count];
            for (int i = 0; i < to.length; i++) {
                cached[to[i]] = arguments[from[i]];
            }
            return engine.prepareClearEntry(cached, MissReason.CLEARED_BY_ANNOTATION);
        };
    }

    private static int[] counted(List<KeyParameter> parameters) {
        return IntStream.range(0, parameters.size())
                .filter(position -> parameters.get(position).included())
                .toArray();
    }

    @Override
    public @Nullable ClearOperation find(Class<?> beanClass, Method method) {
        ClearMethod declared = index.of(beanClass, method);
        return declared == null ? null : declared.operation();
    }
}
