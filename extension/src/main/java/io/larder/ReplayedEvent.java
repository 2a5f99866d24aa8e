package io.larder;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A CDI event fired with this qualifier while a cached method runs is recorded, and fired again on each hit, with a copy of its
 * payload. Events of {@code fireAsync} are not recorded.
 *
 * <pre>{@code
 * @Inject @ReplayedEvent Event<Notice> notices;
 * }</pre>
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface ReplayedEvent {

    /** The qualifier as a value, for {@code Event.select}. */
    final class Literal extends AnnotationLiteral<ReplayedEvent> implements ReplayedEvent {

        private static final long serialVersionUID = 1L;

        /** The only one there need be. */
        public static final Literal INSTANCE = new Literal();

        private Literal() {}
    }
}
