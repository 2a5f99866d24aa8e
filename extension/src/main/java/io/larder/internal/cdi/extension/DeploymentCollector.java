package io.larder.internal.cdi.extension;

import io.larder.CacheClear;
import io.larder.ReplayedEvent;
import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.DeclarationReader;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.InterfaceAnnotations;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what the container shows of one deployment until all beans are discovered. It judges nothing. Containers send their events
 * one after the other.
 */
final class DeploymentCollector {

    private record CollectedBean(Bean<?> bean, AnnotatedType<?> type, Lifecycle lifecycle) {}

    private final InterfaceAnnotations interfaces = new InterfaceAnnotations();
    private final Map<Class<?>, List<Problem>> conflicts = new HashMap<>();
    private final List<CollectedBean> beans = new ArrayList<>();
    private final Set<Type> beanTypes = new HashSet<>();
    private final Set<String> discoveredTypes = new HashSet<>();
    private final Set<Class<?>> annotatedClasses = new HashSet<>();
    private final List<AnnotatedMember<?>> producers = new ArrayList<>();
    private boolean replayedEvents;

    /** Adds the annotations of the type's interfaces to it. */
    void type(ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        discoveredTypes.add(type.getJavaClass().getName());
        List<Problem> found = interfaces.copy(type, event::configureAnnotatedType);
        if (!found.isEmpty()) {
            conflicts.put(type.getJavaClass(), found);
        }
    }

    /** @param event of a type with an annotation of Larder */
    void annotated(ProcessAnnotatedType<?> event) {
        annotatedClasses.add(event.getAnnotatedType().getJavaClass());
        if (event.getAnnotatedType().getMethods().stream().anyMatch(DeploymentCollector::isUnboundList)) {
            event.configureAnnotatedType()
                    .filterMethods(DeploymentCollector::isUnboundList)
                    .forEach(method -> method.add(annotations(method.getAnnotated())
                            .all(CacheClear.class)
                            .get(0)));
        }
    }

    /** Of several annotations the compiler makes a list, which is no interceptor binding: one beside the list binds the interceptor. */
    private static boolean isUnboundList(AnnotatedMethod<?> method) {
        LarderAnnotations found = annotations(method);
        return found.has(CacheClear.List.class) && !method.isAnnotationPresent(CacheClear.class);
    }

    private static LarderAnnotations annotations(AnnotatedMethod<?> method) {
        return LarderAnnotations.of(method.getAnnotations());
    }

    void bean(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (bean instanceof Interceptor || bean instanceof Decorator) {
            return;
        }
        beanTypes.addAll(bean.getTypes());
        if (event instanceof ProcessProducerMethod<?, ?> method) {
            producers.add(method.getAnnotatedProducerMethod());
        }
        if (event instanceof ProcessProducerField<?, ?> field) {
            producers.add(field.getAnnotatedProducerField());
        }
        if (event instanceof ProcessManagedBean<?> managed) {
            beans.add(new CollectedBean(bean, managed.getAnnotatedBeanClass(), lifecycle(event)));
        }
    }

    private static Lifecycle lifecycle(ProcessBean<?> event) {
        return Lifecycle.of(
                event.getBean().getScope(),
                event instanceof ProcessSessionBean<?> session ? session.getSessionBeanType() : null);
    }

    void injectionPoint(ProcessInjectionPoint<?, ?> event) {
        qualifiers(event.getInjectionPoint().getQualifiers());
    }

    void observer(ProcessObserverMethod<?, ?> event) {
        qualifiers(event.getObserverMethod().getObservedQualifiers());
    }

    private void qualifiers(Collection<Annotation> qualifiers) {
        if (qualifiers.contains(ReplayedEvent.Literal.INSTANCE)) {
            replayedEvents = true;
        }
    }

    /**
     * Reads the declarations of all beans, and the configuration.
     *
     * @param loader the application's class loader
     */
    DeploymentModel model(ClassLoader loader) {
        Set<Class<?>> specialized = new HashSet<>();
        Map<Class<?>, Bean<?>> byClass = new HashMap<>();
        Map<Class<?>, Lifecycle> lifecycles = new HashMap<>();
        for (CollectedBean collected : beans) {
            byClass.put(collected.bean().getBeanClass(), collected.bean());
            lifecycles.put(collected.bean().getBeanClass(), collected.lifecycle());
            if (collected.type().isAnnotationPresent(Specializes.class)) {
                specialized.add(collected.type().getJavaClass().getSuperclass());
            }
        }
        // A container may show a specialized bean, too, although it is not enabled.
        List<BeanCacheMetadata> declarations = beans.stream()
                .map(bean -> DeclarationReader.read(bean.type(), bean.lifecycle()))
                .filter(bean -> !bean.isEmpty() && !specialized.contains(bean.beanClass()))
                .toList();
        List<Problem> problems = declarations.stream()
                .flatMap(bean -> conflicts.getOrDefault(bean.beanClass(), List.of()).stream())
                .toList();
        DeploymentModel.Facts facts = new DeploymentModel.Facts(
                byClass,
                lifecycles,
                beans.stream().<AnnotatedType<?>>map(CollectedBean::type).toList(),
                beanTypes,
                discoveredTypes,
                annotatedClasses,
                producers,
                replayedEvents);
        return DeploymentModel.read(loader, declarations, facts, problems);
    }
}
