package io.larder.internal.core.key;

/** Which classes come with the JDK. */
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
