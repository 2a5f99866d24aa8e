package io.larder.internal.cdi.extension;

import javax.enterprise.event.Observes;
import javax.enterprise.inject.spi.BeforeBeanDiscovery;
import javax.enterprise.inject.spi.Extension;

/**
 * Refuses a deployment on a container of Java EE or Jakarta EE 8, whose packages are {@code javax}: it would ignore the annotations
 * and cache nothing, without a message. A container of a later version does not load this class.
 */
public class JavaxContainerExtension implements Extension {

    void refuse(@Observes BeforeBeanDiscovery event) {
        IllegalStateException problem = new IllegalStateException(ExtensionMessages.olderContainer());
        problem.setStackTrace(new StackTraceElement[0]);
        throw problem;
    }
}
