package io.larder.internal.cdi.runtime;

import io.larder.internal.core.replay.RecordedMethod;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls a method of a bean with all its interceptors, through a reference that is resolved for each call. */
final class CdiBeanMethodInvoker implements RecordedMethod.Invoker {

    private final BeanManager beanManager;
    private final Bean<?> declaredBean;
    private final Annotation[] qualifiers;
    private final Type view;
    private final Method method;

    CdiBeanMethodInvoker(BeanManager beanManager, Bean<?> declaredBean, Method method) {
        this.beanManager = beanManager;
        this.declaredBean = declaredBean;
        this.qualifiers = declaredBean.getQualifiers().toArray(new Annotation[0]);
        this.view = view(declaredBean, method);
        this.method = view instanceof Class<?> type ? viewMethod(type, method) : method;
        this.method.setAccessible(true);
    }

    /** The bean's class, or of a session bean with local interfaces the one that has the method. */
    private static Type view(Bean<?> bean, Method method) {
        if (bean.getTypes().contains(bean.getBeanClass())) {
            return bean.getBeanClass();
        }
        return bean.getTypes().stream()
                .filter(type -> type instanceof Class<?> view && view.isInterface() && declares(view, method))
                .findFirst()
                .orElse(bean.getBeanClass());
    }

    private static boolean declares(Class<?> view, Method method) {
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
        CreationalContext<?> context = beanManager.createCreationalContext(bean);
        try {
            return method.invoke(beanManager.getReference(bean, view, context), arguments);
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
        Set<Bean<?>> beans = beanManager.getBeans(view, qualifiers);
        Bean<?> resolved = beans.isEmpty() ? null : beanManager.resolve(beans);
        return resolved == null ? declaredBean : resolved;
    }
}
