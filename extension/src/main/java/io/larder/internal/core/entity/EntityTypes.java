package io.larder.internal.core.entity;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;

/** Classes whose objects a JPA provider loads and stores. */
public final class EntityTypes {

    private static final Set<String> ANNOTATIONS =
            Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    private EntityTypes() {}

    /** Whether the class, or one that it extends, is an entity by its annotations or by what a provider made of it. */
    public static boolean isEntity(Class<?> type) {
        for (Class<?> at = type; at != null && at.getClassLoader() != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getDeclaredAnnotations())
                    .map(Annotation::annotationType)
                    .anyMatch(annotation -> ANNOTATIONS.contains(annotation.getName()))) {
                return true;
            }
        }
        return LazyType.of(type) != null;
    }
}
