package io.larder.internal.monitoring.jmx;

import javax.management.ObjectName;

/** What is said of MXBeans: {@code LARDER-01350} to {@code LARDER-01359}. */
final class JmxMessages {

    private JmxMessages() {}

    static String nameTaken(String name, String application) {
        return "LARDER-01350 the MBean " + name + " is there already: another deployment is called \"" + application
                + "\" too; give each a larder.application of its own";
    }

    static String notRegistered(String name, Class<?> failure) {
        return "LARDER-01351 the MBean " + name + " could not be registered: " + failure.getName()
                + "; the caches work without it, larder.jmx = false leaves it out";
    }

    static String alreadyUnregistered(ObjectName name) {
        return "LARDER-01352 the MBean " + name + " was not there any more at the end of the application";
    }
}
