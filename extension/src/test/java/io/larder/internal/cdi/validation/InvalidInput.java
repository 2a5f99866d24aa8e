package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.internal.cdi.config.Annotations;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.core.key.KeyParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A place, what is written there, and what has to be said. */
record InvalidInput(
        String subject,
        List<Declaration> declarations,
        Map<String, String> configuration,
        String id,
        String where,
        String found,
        String fix) {

    static final String SHOP = InvalidInput.class.getName() + "$Shop";
    static final String PLAIN = SHOP + "#plain()";
    static final String OTHER = SHOP + "#other()";

    @Override
    public String toString() {
        return subject + " " + found.replace('\n', '|') + " " + id;
    }

    static InvalidInput member(
            Class<? extends Annotation> type,
            Map<String, Object> values,
            String member,
            String id,
            String found,
            String fix) {
        return new InvalidInput(
                type.getSimpleName() + "." + member,
                List.of(plain(type, values)),
                Map.of(),
                id,
                PLAIN,
                member + " = " + found,
                fix);
    }

    static Declaration plain(Class<? extends Annotation> type, Map<String, Object> values) {
        return declaration("plain", Annotations.of(type, values));
    }

    static Declaration declaration(String name, Annotation annotation) {
        Method method = Stream.of(Shop.class.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new Declaration(
                Shop.class,
                Lifecycle.SHARED,
                method,
                new LarderAnnotations(List.of(annotation)),
                List.of(),
                String.class);
    }

    static Declaration withParameters(Declaration declaration, List<Type> types) {
        return new Declaration(
                declaration.beanClass(),
                declaration.lifecycle(),
                declaration.method(),
                declaration.annotations(),
                types.stream()
                        .map(type -> new KeyParameter("parameter", type, true))
                        .toList(),
                declaration.returnType());
    }

    /** Methods to be annotated. */
    static class Shop {
        String plain() {
            return "";
        }

        String other() {
            return "";
        }

        String price(String article, int number) {
            return article + number;
        }
    }

    interface NoPredicate extends Predicate<Object> {}

    abstract static class AbstractPredicate implements Predicate<Object> {}

    static final class PrivatePredicate {
        private PrivatePredicate() {}
    }

    static class ProtectedPredicate {
        protected ProtectedPredicate() {}
    }

    static final class ReturnsText implements Function<Object, String> {
        @Override
        public String apply(Object value) {
            return "";
        }
    }

    final class InnerPredicate {}

    static final class PredicateWithParameter {
        PredicateWithParameter(String parameter) {
            assertTrue(!parameter.isEmpty());
        }
    }
}
