package io.larder.internal.cdi.model;

import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;

/** Annotated types, as Weld makes them of classes; after our interfaces' annotations were carried over, and before. */
public final class AnnotatedTypes {

    private final Map<Class<?>, AnnotatedType<?>> types = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private AnnotatedTypes() {}

    /** The classes as they are; they need not be beans. */
    public static AnnotatedTypes of(Class<?>... classes) {
        AnnotatedTypes result = new AnnotatedTypes();
        try (var container = new Weld()
                .disableDiscovery()
                .addBeanClasses(AnnotatedTypes.class)
                .initialize()) {
            for (Class<?> beanClass : classes) {
                result.types.put(beanClass, container.getBeanManager().createAnnotatedType(beanClass));
            }
        }
        return result;
    }

    /** The classes, which have to be beans, with what their interfaces say. */
    static AnnotatedTypes withInterfaceAnnotations(Class<?>... classes) {
        AnnotatedTypes result = new AnnotatedTypes();
        new Weld()
                .disableDiscovery()
                .addExtension(result.new InterfaceAnnotationExtension())
                .addBeanClasses(classes)
                .initialize()
                .close();
        return result;
    }

    public AnnotatedType<?> type(Class<?> type) {
        AnnotatedType<?> found = types.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return found;
    }

    /** What the carrying over found wrong. */
    List<Problem> problems() {
        return problems;
    }

    private final class InterfaceAnnotationExtension implements Extension {

        private final InterfaceAnnotations interfaces = new InterfaceAnnotations();

        void type(@Observes ProcessAnnotatedType<?> event) {
            problems.addAll(interfaces.copy(event.getAnnotatedType(), event::configureAnnotatedType));
        }

        void bean(@Observes ProcessManagedBean<?> event) {
            types.put(event.getBean().getBeanClass(), event.getAnnotatedBeanClass());
        }
    }
}
