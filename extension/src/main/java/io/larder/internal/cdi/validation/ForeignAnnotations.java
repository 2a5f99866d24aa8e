package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.model.Signature;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds annotations of other caching libraries by their names, and suggests the equivalent annotations of Larder. */
public final class ForeignAnnotations {

    private enum Operation {
        READ,
        WRITE,
        CLEAR
    }

    private static final Map<String, Operation> OPERATIONS = operations();

    private final Function<Type, @Nullable String> unsupportedDataReason;

    /** @param unsupportedDataReason why no value of a declared type is data; {@code null} where that is for the value to tell */
    public ForeignAnnotations(Function<Type, @Nullable String> unsupportedDataReason) {
        this.unsupportedDataReason = unsupportedDataReason;
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>();
        add(
                operations,
                "javax.cache.annotation.",
                List.of("CacheResult"),
                List.of("CachePut"),
                List.of("CacheRemove", "CacheRemoveAll"));
        add(
                operations,
                "org.springframework.cache.annotation.",
                List.of("Cacheable"),
                List.of("CachePut"),
                List.of("CacheEvict"));
        add(
                operations,
                "io.quarkus.cache.",
                List.of("CacheResult"),
                List.of(),
                List.of("CacheInvalidate", "CacheInvalidateAll"));
        add(
                operations,
                "io.micronaut.cache.annotation.",
                List.of("Cacheable"),
                List.of("CachePut"),
                List.of("CacheInvalidate"));
        add(
                operations,
                "com.oracle.coherence.cdi.",
                List.of("CacheGet"),
                List.of("CacheAdd", "CachePut"),
                List.of("CacheRemove"));
        return Map.copyOf(operations);
    }

    private static void add(
            Map<String, Operation> operations,
            String prefix,
            List<String> reading,
            List<String> writing,
            List<String> clearing) {
        reading.forEach(name -> operations.put(prefix + name, Operation.READ));
        writing.forEach(name -> operations.put(prefix + name, Operation.WRITE));
        clearing.forEach(name -> operations.put(prefix + name, Operation.CLEAR));
    }

    /** @param type of an enabled bean */
    public Stream<Problem> of(AnnotatedType<?> type) {
        return type.getMethods().stream().flatMap(method -> of(type.getJavaClass(), method));
    }

    private Stream<Problem> of(Class<?> beanClass, AnnotatedMethod<?> method) {
        Stream.Builder<Problem> problems = Stream.builder();
        for (Annotation annotation : method.getAnnotations()) {
            String name = annotation.annotationType().getName();
            Operation operation = OPERATIONS.get(name);
            if (operation != null && !method.getJavaMember().isBridge()) {
                problems.add(ValidationMessages.foreignAnnotation(
                        Signature.of(beanClass, method.getJavaMember()), name, fix(operation, method)));
            }
        }
        return problems.build();
    }

    private String fix(Operation operation, AnnotatedMethod<?> method) {
        return switch (operation) {
            case READ -> "write " + cacheAnnotation(method.getJavaMember().getGenericReturnType());
            case WRITE ->
                "write @CacheClear(\"NAME\") with the name of the cache that the next reading call is to fill";
            case CLEAR ->
                "write @CacheClear(\"NAME\") with the name of the cache, and entry = true to clear one entry of it";
        };
    }

    private String cacheAnnotation(Type returnType) {
        boolean resource = unsupportedDataReason.apply(returnType) != null
                || AutoCloseable.class.isAssignableFrom(TypeArguments.erasure(returnType));
        return resource ? "@CacheResource" : "@CacheData";
    }
}
