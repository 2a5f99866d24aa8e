package io.larder.internal.cdi.runtime;

/** What containers make: classes of client proxies, and subclasses that intercept. */
final class ContainerClasses {

    private ContainerClasses() {}

    /** Weld and OpenWebBeans mark the names of what they make; the types behind that differ from version to version. */
    static boolean isProxy(Class<?> type) {
        String name = type.getName();
        return name.contains("$$_Weld") || name.contains("$Proxy$_$$_") || name.contains("$$Owb");
    }
}
