package io.larder.internal.core.method;

import io.larder.CacheKind;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.value.DataTypeValidator;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

/**
 * One cached method of one bean class, as declared and configured.
 *
 * @param kind data or resource
 * @param name the cache's name, unique in the application
 * @param beanClass the bean's class, which may be below the one that declares the method
 * @param method the annotated method itself, never a bridge
 * @param parameters one for each declared parameter, in their order
 * @param returnType with generic arguments, as the bean class has it
 * @param returnKind how what is returned holds the value
 */
public record CachedMethod(
        CacheKind kind,
        String name,
        Class<?> beanClass,
        Method method,
        List<KeyParameter> parameters,
        Type returnType,
        ReturnKind returnKind,
        CacheSettings settings) {

    public CachedMethod {
        parameters = List.copyOf(parameters);
        if (parameters.size() != method.getParameterCount()) {
            throw new IllegalArgumentException(parameters.size() + " parameters for " + method);
        }
    }

    /** The type of what is cached: of a stage, what it completes with. */
    public Type valueType() {
        if (returnKind == ReturnKind.VALUE) {
            return returnType;
        }
        Type data = DataTypeValidator.valueType(returnType);
        return data.equals(returnType) ? Object.class : data;
    }

    /** Where it is, for messages: {@code Class#method}. */
    public String where() {
        return beanClass.getName() + "#" + method.getName();
    }
}
