package io.larder.internal.cdi.application;

import io.larder.internal.core.replay.BeanMethodInvoker;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A method of a bean, called through a reference that is resolved anew for each call, with all interceptors. */
final class BeanMethod implements BeanMethodInvoker {

    private final BeanManager archive;
    private final Bean<?> declared;
    private final Annotation[] qualifiers;
    private final Type view;
    private final Method method;

    BeanMethod(BeanManager archive, Bean<?> declared, Method method) {
        this.archive = archive;
        this.declared = declared;
        this.qualifiers = declared.getQualifiers().toArray(new Annotation[0]);
        this.view = view(declared, method);
        this.method = view instanceof Class<?> type ? viewMethod(type, method) : method;
        this.method.setAccessible(true);
    }

    /** The bean's class, or of a session bean with local interfaces the one that has the method. */
    private static Type view(Bean<?> bean, Method method) {
        if (bean.getTypes().contains(bean.getBeanClass())) {
            return bean.getBeanClass();
        }
        return bean.getTypes().stream()
                .filter(type -> type instanceof Class<?> view && view.isInterface() && has(view, method))
                .findFirst()
                .orElse(bean.getBeanClass());
    }

    private static boolean has(Class<?> view, Method method) {
        try {
            return view.getMethod(method.getName(), method.getParameterTypes()) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Method viewMethod(Class<?> view, Method method) {
        try {
            return view.isInterface() ? view.getMethod(method.getName(), method.getParameterTypes()) : method;
        } catch (NoSuchMethodException e) {
            return method;
        }
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        Bean<?> bean = resolve();
        CreationalContext<?> context = archive.createCreationalContext(bean);
        try {
            return method.invoke(archive.getReference(bean, view, context), arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof Error error) {
                throw error;
            }
            throw e.getTargetException() instanceof Exception failure ? failure : e;
        } finally {
            context.release();
        }
    }

    private Bean<?> resolve() {
        Set<Bean<?>> beans = archive.getBeans(view, qualifiers);
        Bean<?> resolved = beans.isEmpty() ? null : archive.resolve(beans);
        return resolved == null ? declared : resolved;
    }
}
