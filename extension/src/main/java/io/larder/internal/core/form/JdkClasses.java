package io.larder.internal.core.form;

/** Distinguishes classes of the JDK from all others. */
public final class JdkClasses {

    private JdkClasses() {}

    /** Whether a class is one of the JDK's: of the boot or the platform loader. */
    public static boolean contains(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
