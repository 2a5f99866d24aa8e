package io.larder.internal.cdi.validation;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.Persistence;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.ReturnKind;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the declared types of a cached method can be what they have to be.
 *
 * @param unsupportedKeyReason why no argument of a declared type has a value, to be read on after "the type is"; {@code null} where that is
 *     for the argument to tell
 * @param unsupportedDataReason why no value of a declared type is data and, behind a semicolon, what to write instead; {@code null} where
 *     that is for the value to tell
 */
record TypeChecks(
        Function<Type, @Nullable String> unsupportedKeyReason, Function<Type, @Nullable String> unsupportedDataReason) {

    Stream<Problem> of(CacheDeclaration cache) {
        return Stream.of(parameters(cache), voidResource(cache), stage(cache), persistence(cache))
                .flatMap(problems -> problems);
    }

    private Stream<Problem> parameters(CacheDeclaration cache) {
        Stream.Builder<Problem> problems = Stream.builder();
        for (KeyParameter parameter : cache.method().parameters()) {
            @Nullable String reason = parameter.included() ? unsupportedKeyReason.apply(parameter.type()) : null;
            if (reason != null) {
                problems.add(ValidationMessages.parameter(cache.where(), parameter.name(), reason));
            }
        }
        return problems.build();
    }

    private static Stream<Problem> voidResource(CacheDeclaration cache) {
        return cache.method().kind() == CacheKind.RESOURCE
                        && cache.declaration().returnType() == void.class
                ? Stream.of(ValidationMessages.voidResource(cache.where()))
                : Stream.empty();
    }

    /** A caller gets a stage of its own, which Larder can make of these types alone. */
    private static Stream<Problem> stage(CacheDeclaration cache) {
        Class<?> raw = TypeArguments.erasure(cache.declaration().returnType());
        return cache.method().returnKind() == ReturnKind.VALUE || raw.isAssignableFrom(CompletableFuture.class)
                ? Stream.empty()
                : Stream.of(ValidationMessages.stageType(cache.where(), raw));
    }

    /** @param hasCodec what a codec of the application takes, whatever it is */
    Stream<Problem> returnType(CacheDeclaration cache, Predicate<Type> hasCodec) {
        Type type = cache.method().valueType();
        @Nullable
        String reason =
                cache.method().kind() == CacheKind.RESOURCE || hasCodec.test(type) ? null : unsupportedReason(type);
        return reason == null ? Stream.empty() : Stream.of(ValidationMessages.returnType(cache.where(), reason));
    }

    private @Nullable String unsupportedReason(Type type) {
        Class<?> raw = TypeArguments.erasure(type);
        @Nullable String reason = notReusableReason(raw);
        return reason == null ? unsupportedDataReason.apply(type) : "returns " + type.getTypeName() + ", " + reason;
    }

    private static @Nullable String notReusableReason(Class<?> raw) {
        if (BaseStream.class.isAssignableFrom(raw) || Iterator.class.isAssignableFrom(raw)) {
            return "which can be read only once";
        }
        if (Flow.Publisher.class.isAssignableFrom(raw)) {
            return "which hands values out and is none";
        }
        return Future.class.isAssignableFrom(raw)
                ? "a Future that is no CompletionStage, which does not tell when it is done"
                : null;
    }

    private static Stream<Problem> persistence(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        if (settings.persist() != Persistence.DISK) {
            return Stream.empty();
        }
        if (cache.method().kind() == CacheKind.RESOURCE) {
            return Stream.of(ValidationMessages.persistentResource(
                    cache.where(), cache.method().name()));
        }
        return settings.scope() == CacheScope.SESSION
                ? Stream.of(ValidationMessages.persistWithSession(cache.where()))
                : Stream.empty();
    }
}
