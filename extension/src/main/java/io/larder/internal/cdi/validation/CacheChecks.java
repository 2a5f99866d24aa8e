package io.larder.internal.cdi.validation;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.config.CacheAttribute;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.model.AttributeValues;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.key.UnsupportedKeyType;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.store.Jitter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks of one cached method: its types, the classes that its annotation names, and attributes that exclude each other. The
 * configuration can set any attribute, so the values in force count.
 *
 * @param isBean whether an enabled bean has that type
 * @param unsupportedKey why no argument of a declared type can be part of a key; {@code null} where only the argument decides
 * @param unsupportedDataReason why no value of a declared type is data and, after a semicolon, what to write instead; {@code null}
 *     where only the value decides
 */
record CacheChecks(
        Predicate<Class<?>> isBean,
        Function<Type, @Nullable UnsupportedKeyType> unsupportedKey,
        Function<Type, @Nullable String> unsupportedDataReason) {

    Stream<Problem> of(CacheDeclaration cache) {
        return Stream.of(
                        parameters(cache),
                        voidResource(cache),
                        stage(cache),
                        otherKind(cache),
                        persistence(cache),
                        maxStale(cache),
                        jitter(cache),
                        lifetime(cache),
                        classes(cache))
                .flatMap(problems -> problems);
    }

    private Stream<Problem> parameters(CacheDeclaration cache) {
        Stream.Builder<Problem> problems = Stream.builder();
        for (KeyParameter parameter : cache.method().parameters()) {
            @Nullable
            UnsupportedKeyType unsupported = parameter.included() ? unsupportedKey.apply(parameter.type()) : null;
            if (unsupported != null) {
                problems.add(ValidationMessages.parameter(cache.where(), parameter.name(), unsupported));
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

    /** Each caller gets its own stage, which Larder can create for these types only. */
    private static Stream<Problem> stage(CacheDeclaration cache) {
        Class<?> raw = TypeArguments.erasure(cache.declaration().returnType());
        return cache.method().returnKind() == ReturnKind.VALUE || raw.isAssignableFrom(CompletableFuture.class)
                ? Stream.empty()
                : Stream.of(ValidationMessages.stageType(cache.where(), raw));
    }

    /** @param hasCodec whether a codec of the application takes values of a type */
    Stream<Problem> returnType(CacheDeclaration cache, Predicate<Type> hasCodec) {
        Type type = cache.method().valueType();
        @Nullable
        String reason = cache.method().kind() == CacheKind.RESOURCE || hasCodec.test(type)
                ? null
                : unsupportedDataReason.apply(type);
        return reason == null ? Stream.empty() : Stream.of(ValidationMessages.returnType(cache.where(), reason));
    }

    /** A key of the configuration sets an attribute that only caches of the other kind have. */
    private static Stream<Problem> otherKind(CacheDeclaration cache) {
        AttributeValues values = cache.attributes();
        CacheKind kind = values.kind();
        CacheKind other = kind == CacheKind.DATA ? CacheKind.RESOURCE : CacheKind.DATA;
        return values.changed()
                .filter(attribute -> !attribute.isMemberOf(kind) && attribute.isMemberOf(other))
                .map(attribute -> ValidationMessages.otherKind(
                        cache.where(),
                        values.origin(attribute),
                        CacheAttribute.annotationType(kind),
                        attribute.name()));
    }

    private static Stream<Problem> persistence(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        return settings.persist() == PersistenceMode.DISK && settings.scope() == CacheScope.SESSION
                ? Stream.of(ValidationMessages.persistWithSession(cache.where()))
                : Stream.empty();
    }

    private static Stream<Problem> maxStale(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        if (settings.maxStaleNanos() < 0) {
            return Stream.empty();
        }
        Stream<Problem> withoutTtl = settings.expires()
                ? Stream.empty()
                : Stream.of(ValidationMessages.backgroundRefresh(
                        cache.where(),
                        cache.attributes().origin(CacheAttributes.MAX_STALE),
                        "needs a ttl or a lifetime: without one nothing becomes stale",
                        "write a ttl, or no maxStale"));
        return Stream.concat(withoutTtl, backgroundRefresh(cache, CacheAttributes.MAX_STALE));
    }

    private static Stream<Problem> jitter(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        String origin = cache.attributes().origin(CacheAttributes.JITTER);
        if (settings.jitter().equals(Jitter.NONE)) {
            return Stream.empty();
        }
        if (!settings.expires()) {
            return Stream.of(ValidationMessages.jitter(
                    cache.where(),
                    origin,
                    "needs a ttl or a lifetime: without one no entry expires",
                    "write a ttl, or no jitter"));
        }
        return settings.ttlNanos() < 0 || settings.jitter().nanos() < settings.ttlNanos()
                ? Stream.empty()
                : Stream.of(ValidationMessages.jitter(
                        cache.where(),
                        origin,
                        "is not shorter than " + cache.attributes().origin(CacheAttributes.TTL),
                        "write a shorter jitter, or a percentage such as \"10%\""));
    }

    private static Stream<Problem> lifetime(CacheDeclaration cache) {
        Class<?> type = cache.method().settings().lifetime();
        Class<?> result = TypeArguments.erasure(
                TypeArguments.of(type).resolve(Function.class.getTypeParameters()[1]));
        return result.isAssignableFrom(Duration.class)
                ? Stream.empty()
                : Stream.of(ValidationMessages.lifetimeResult(
                        cache.where(), cache.attributes().origin(CacheAttributes.LIFETIME), result));
    }

    /** The conflicts of an attribute that has Larder run the method in the background. */
    private static Stream<Problem> backgroundRefresh(CacheDeclaration cache, CacheAttribute<?> attribute) {
        CacheSettings settings = cache.method().settings();
        Stream.Builder<Problem> problems = Stream.builder();
        if (settings.scope() == CacheScope.SESSION) {
            problems.add(
                    conflict(cache, attribute, "scope = SESSION: a refresh has no session", "scope = APPLICATION"));
        }
        if (settings.allowInputs()) {
            problems.add(conflict(
                    cache,
                    attribute,
                    "allowInputs = true: a refresh has no request to read inputs from",
                    "allowInputs = false"));
        }
        for (KeyParameter parameter : cache.method().parameters()) {
            if (!parameter.included()) {
                problems.add(conflict(
                        cache,
                        attribute,
                        "the excluded parameter " + parameter.name() + ": a refresh would keep that caller's argument",
                        "count the parameter"));
            }
        }
        Lifecycle lifecycle = cache.declaration().lifecycle();
        if (lifecycle != Lifecycle.SHARED) {
            problems.add(conflict(
                    cache,
                    attribute,
                    "a " + lifecycle.description() + " bean: a refresh cannot find it",
                    "@ApplicationScoped on the bean"));
        }
        return problems.build();
    }

    private static Problem conflict(CacheDeclaration cache, CacheAttribute<?> attribute, String other, String fix) {
        return ValidationMessages.backgroundRefresh(
                cache.where(),
                cache.attributes().origin(attribute),
                "does not go with " + other,
                "write no " + attribute.name() + ", or " + fix);
    }

    private Stream<Problem> classes(CacheDeclaration cache) {
        AttributeValues values = cache.attributes();
        return values.changed()
                .filter(attribute -> attribute.isMemberOf(values.kind()))
                .flatMap(attribute -> values.get(attribute) instanceof Class<?> named
                        ? unusableClass(cache.where(), values.origin(attribute), named)
                        : Stream.empty());
    }

    private Stream<Problem> unusableClass(String where, String member, Class<?> type) {
        @Nullable String reason = isBean.test(type) ? null : notInstantiableReason(type);
        return reason == null ? Stream.empty() : Stream.of(ValidationMessages.unusableClass(where, member, reason));
    }

    private static @Nullable String notInstantiableReason(Class<?> type) {
        if (type.isInterface()) {
            return "it is an interface";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "it is abstract";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "it is an inner class that is not static";
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return (constructor.getModifiers() & (Modifier.PRIVATE | Modifier.PROTECTED)) == 0
                        ? null
                        : "its constructor without parameters is " + Modifier.toString(constructor.getModifiers());
            }
        }
        return "it has no constructor without parameters";
    }
}
