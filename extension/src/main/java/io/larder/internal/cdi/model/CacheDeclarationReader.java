package io.larder.internal.cdi.model;

import io.larder.CacheKind;
import io.larder.internal.cdi.config.CacheAttribute;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.config.ParseResult;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates a cached method from its declaration and the configuration, which takes precedence. An illegal value is
 * reported, and the default replaces it, so that the rest can be checked.
 */
public final class CacheDeclarationReader {

    private final Configuration configuration;
    private final Consumer<Problem> problems;

    public CacheDeclarationReader(Configuration configuration, Consumer<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    /** Reads a declaration; empty where the method is not cached. With both annotations, which is a problem, as data. */
    public Optional<CacheDeclaration> read(Declaration declaration) {
        return Stream.of(CacheKind.DATA, CacheKind.RESOURCE)
                .flatMap(kind -> declaration.annotations().of(CacheAttribute.annotationType(kind)).stream()
                        .map(annotation -> read(declaration, kind, annotation)))
                .findFirst();
    }

    private CacheDeclaration read(Declaration declaration, CacheKind kind, Annotation annotation) {
        String given = configuration.member(CacheAttributes.NAME, annotation).orElse("");
        String name = given.isEmpty() ? declaration.where() : given;
        AttributeValues values = new AttributeValues(kind);
        for (CacheAttribute<?> attribute : CacheAttributes.ALL) {
            put(values, attribute, declaration.where(), annotation, name);
        }
        CachedMethod method = new CachedMethod(
                kind,
                name,
                declaration.beanClass(),
                declaration.method(),
                declaration.parameters(),
                declaration.returnType(),
                ReturnKindResolver.of(declaration),
                settings(declaration, values));
        return new CacheDeclaration(declaration, values, method);
    }

    private CacheSettings settings(Declaration declaration, AttributeValues values) {
        CacheSettings.Builder settings = values.settings()
                .enabled(configuration.get(ConfigurationKey.ENABLED) && values.get(CacheAttributes.ENABLED));
        if (values.get(CacheAttributes.SPINNER).isEmpty()) {
            settings.spinner(Signature.defaultSpinnerText(declaration.beanClass(), declaration.method()));
        }
        return settings.build();
    }

    private <T> void put(
            AttributeValues values, CacheAttribute<T> attribute, String where, Annotation annotation, String cache) {
        // Read even where the configuration overrides it: an illegal value is a problem in any case.
        ParseResult<T> member = configuration.member(attribute, annotation);
        @Nullable String fault = member.fault();
        if (fault != null) {
            problems.accept(DeclarationMessages.illegalValue(where, attribute, annotation, fault));
        }
        Optional<T> configured = configuration.override(attribute, cache);
        values.put(
                attribute,
                configured.orElseGet(() -> member.orElse(attribute.defaultValue())),
                configured.isPresent()
                        ? attribute.key(cache) + " = \"" + configuration.text(attribute, cache) + "\""
                        : attribute.memberText(annotation));
    }
}
