package io.larder.internal.cdi.check;

import io.larder.internal.cdi.declaration.Signature;
import io.larder.internal.cdi.declaration.TypeArguments;
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

/** Points out the annotations of other caches, known by their names alone, with the line to write instead. */
public final class OtherCaches {

    private enum Sense {
        READ,
        WRITE,
        CLEAR
    }

    private static final Map<String, Sense> KNOWN = known();

    private final Function<Type, @Nullable String> dataRefusal;

    /** @param dataRefusal why no value of a declared type is data; {@code null} where that is for the value to tell */
    public OtherCaches(Function<Type, @Nullable String> dataRefusal) {
        this.dataRefusal = dataRefusal;
    }

    private static Map<String, Sense> known() {
        Map<String, Sense> known = new HashMap<>();
        add(
                known,
                "javax.cache.annotation.",
                List.of("CacheResult"),
                List.of("CachePut"),
                List.of("CacheRemove", "CacheRemoveAll"));
        add(
                known,
                "org.springframework.cache.annotation.",
                List.of("Cacheable"),
                List.of("CachePut"),
                List.of("CacheEvict"));
        add(
                known,
                "io.quarkus.cache.",
                List.of("CacheResult"),
                List.of(),
                List.of("CacheInvalidate", "CacheInvalidateAll"));
        add(
                known,
                "io.micronaut.cache.annotation.",
                List.of("Cacheable"),
                List.of("CachePut"),
                List.of("CacheInvalidate"));
        add(
                known,
                "com.oracle.coherence.cdi.",
                List.of("CacheGet"),
                List.of("CacheAdd", "CachePut"),
                List.of("CacheRemove"));
        return Map.copyOf(known);
    }

    private static void add(
            Map<String, Sense> known,
            String prefix,
            List<String> reading,
            List<String> writing,
            List<String> clearing) {
        reading.forEach(name -> known.put(prefix + name, Sense.READ));
        writing.forEach(name -> known.put(prefix + name, Sense.WRITE));
        clearing.forEach(name -> known.put(prefix + name, Sense.CLEAR));
    }

    /** @param type of an enabled bean */
    public Stream<Problem> of(AnnotatedType<?> type) {
        return type.getMethods().stream().flatMap(method -> of(type.getJavaClass(), method));
    }

    private Stream<Problem> of(Class<?> beanClass, AnnotatedMethod<?> method) {
        Stream.Builder<Problem> problems = Stream.builder();
        for (Annotation annotation : method.getAnnotations()) {
            String name = annotation.annotationType().getName();
            Sense sense = KNOWN.get(name);
            if (sense != null && !method.getJavaMember().isBridge()) {
                problems.add(WarningMessages.otherCache(
                        Signature.of(beanClass, method.getJavaMember()), name, instead(sense, method)));
            }
        }
        return problems.build();
    }

    private String instead(Sense sense, AnnotatedMethod<?> method) {
        return switch (sense) {
            case READ -> "write " + reading(method.getJavaMember().getGenericReturnType());
            case WRITE ->
                "write @CacheClear(\"NAME\") with the name of the cache that the next reading call is to fill";
            case CLEAR -> "write @CacheClear(\"NAME\") with the name of the cache";
        };
    }

    private String reading(Type returned) {
        boolean resource = dataRefusal.apply(returned) != null
                || AutoCloseable.class.isAssignableFrom(TypeArguments.erasure(returned));
        return resource ? "@CacheResource" : "@CacheData";
    }
}
