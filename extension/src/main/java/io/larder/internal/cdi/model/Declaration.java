package io.larder.internal.cdi.model;

import io.larder.internal.core.key.KeyParameter;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

/**
 * A method of an enabled bean with an annotation of Larder.
 *
 * @param method never a bridge, and not overridden in the bean class
 * @param annotations its annotations, those of an interface's method too
 * @param parameters one for each declared parameter, with the types as the bean class has them
 * @param returnType as the bean class has it
 */
public record Declaration(
        Class<?> beanClass,
        Lifecycle lifecycle,
        Method method,
        LarderAnnotations annotations,
        List<KeyParameter> parameters,
        Type returnType) {

    public Declaration {
        parameters = List.copyOf(parameters);
    }

    /** For messages: {@code Class#method(types)}. */
    public String where() {
        return Signature.of(beanClass, method);
    }
}
