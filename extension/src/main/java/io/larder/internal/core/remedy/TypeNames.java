package io.larder.internal.core.remedy;

import io.larder.internal.core.entity.LazyType;

/** Names of classes as users know them. */
public final class TypeNames {

    private static final String LAMBDA = "$$Lambda";

    private static final TypeTable<Boolean> PROXIES = new TypeTable<Boolean>()
            .with(
                    true,
                    "org.jboss.weld.proxy.WeldConstruct",
                    "org.jboss.weld.bean.proxy.ProxyObject",
                    "org.apache.webbeans.proxy.OwbNormalScopeProxy",
                    "org.apache.webbeans.proxy.OwbInterceptorProxy");

    private TypeNames() {}

    /** Of a proxy, the name of the bean's or entity's class; of a lambda, that of the class in which it is, without its number. */
    public static String of(Class<?> type) {
        String name = declared(type).getTypeName();
        int lambda = name.indexOf(LAMBDA);
        return lambda < 0 ? name : name.substring(0, lambda + LAMBDA.length());
    }

    private static Class<?> declared(Class<?> type) {
        Class<?> declared = LazyType.declared(type);
        while (declared.getSuperclass() != null
                && declared.getSuperclass() != Object.class
                && PROXIES.nearest(declared) != null) {
            declared = declared.getSuperclass();
        }
        return declared;
    }
}
