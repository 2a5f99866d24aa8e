package io.larder.internal.engine.key;

/** Which classes come with the JDK. */
final class Jdk {

    private Jdk() {}

    static boolean has(Class<?> type) {
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
