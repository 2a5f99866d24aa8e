package io.larder;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies a CDI event that Larder records while a cached method runs. Each hit fires it again with a copy of its payload. Larder
 * does not record events of {@code fireAsync}.
 *
 * <pre>{@code
 * @Inject @ReplayedEvent Event<Notice> notices;
 * }</pre>
 *
 * <p>Inside a cached method, {@code fire} may throw a {@link RecordingException} where the payload cannot be copied, or its class has
 * type parameters. When a hit fires the event again, the exceptions of observers
 * reach the caller of the cached method.
 *
 * @since 0.1
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface ReplayedEvent {

    /**
     * The qualifier as a value, for {@code Event.select}.
     *
     * @since 0.1
     */
    final class Literal extends AnnotationLiteral<ReplayedEvent> implements ReplayedEvent {

        private static final long serialVersionUID = 1L;

        /** The qualifier. */
        public static final Literal INSTANCE = new Literal();

        private Literal() {}
    }
}
