package io.larder.internal.cdi.model;

import io.larder.CacheData;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.Format;
import io.larder.Persistence;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The members of {@link CacheData} and of {@link CacheResource} as one: what one of them lacks has its default. */
@SuppressWarnings("rawtypes")
public record CacheAttributes(
        CacheKind kind,
        String name,
        String ttl,
        int maxEntries,
        String spinner,
        boolean showSpinner,
        boolean showTime,
        boolean allowInputs,
        CacheScope scope,
        String maxStale,
        Persistence persist,
        Format format,
        Class<? extends Predicate> unless,
        Class<? extends Predicate> validate,
        Class<? extends Consumer> release) {

    /** Those of the annotation that is there; of both, which is a problem of its own, the data's. */
    public static Optional<CacheAttributes> of(LarderAnnotations annotations) {
        return annotations.of(CacheData.class).map(CacheAttributes::of).or(() -> annotations
                .of(CacheResource.class)
                .map(CacheAttributes::of));
    }

    private static CacheAttributes of(CacheData data) {
        return new CacheAttributes(
                CacheKind.DATA,
                data.name(),
                data.ttl(),
                data.maxEntries(),
                data.spinner(),
                data.showSpinner(),
                data.showTime(),
                data.allowInputs(),
                data.scope(),
                data.maxStale(),
                data.persist(),
                data.format(),
                data.unless(),
                CacheResource.Always.class,
                CacheResource.CloseIfCloseable.class);
    }

    private static CacheAttributes of(CacheResource resource) {
        return new CacheAttributes(
                CacheKind.RESOURCE,
                resource.name(),
                resource.ttl(),
                resource.maxEntries(),
                resource.spinner(),
                resource.showSpinner(),
                resource.showTime(),
                resource.allowInputs(),
                resource.scope(),
                resource.maxStale(),
                Persistence.NONE,
                Format.BINARY,
                CacheData.Never.class,
                resource.validate(),
                resource.release());
    }
}
