package io.larder.internal.core.key;

/** Distinguishes classes of the JDK from all others. */
final class JdkClasses {

    private JdkClasses() {}

    static boolean contains(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || type.getName().startsWith("java.")) {
            return true;
        }
        String module = type.getModule().getName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }
}
