package mistakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean without a mistake, which others have injected. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Collaborator {}
