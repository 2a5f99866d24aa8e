package io.larder.internal.cdi.model;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.Replayed;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations of Larder on a method or a class. They may also be on an interceptor binding of the application,
 * because the container then binds Larder's interceptor as well.
 */
public record LarderAnnotations(List<Annotation> values) {

    /** Larder's annotations for methods. */
    public static final List<Class<? extends Annotation>> TYPES =
            List.of(CacheData.class, CacheResource.class, CacheInput.class, Replayed.class, CacheClear.class);

    public LarderAnnotations {
        values = List.copyOf(values);
    }

    public static LarderAnnotations of(Collection<? extends Annotation> annotations) {
        return new LarderAnnotations(annotations.stream()
                .flatMap(LarderAnnotations::withMetaAnnotations)
                .toList());
    }

    private static Stream<Annotation> withMetaAnnotations(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (TYPES.contains(type)) {
            return Stream.of(annotation);
        }
        if (annotation instanceof CacheClear.List list) {
            return Stream.concat(Stream.of(annotation), Stream.of(list.value()));
        }
        return type.isAnnotationPresent(InterceptorBinding.class)
                ? Stream.concat(
                        Stream.of(annotation),
                        Stream.of(type.getAnnotations())
                                .filter(LarderAnnotations::isOwn)
                                .flatMap(LarderAnnotations::withMetaAnnotations))
                : Stream.of(annotation);
    }

    private static boolean isOwn(Annotation annotation) {
        return TYPES.contains(annotation.annotationType()) || annotation instanceof CacheClear.List;
    }

    /** The annotation of that type. */
    public <A extends Annotation> Optional<A> of(Class<A> type) {
        return values.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The annotations of that type, in their order. */
    public <A extends Annotation> List<A> all(Class<A> type) {
        return values.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    public boolean has(Class<? extends Annotation> type) {
        return values.stream().anyMatch(type::isInstance);
    }

    /** Those of Larder's that are here, in the order of {@link #TYPES}. */
    public List<Class<? extends Annotation>> types() {
        return TYPES.stream().filter(this::has).toList();
    }

    public boolean isCached() {
        return has(CacheData.class) || has(CacheResource.class);
    }
}
