package io.larder.internal.cdi.extension;

import io.larder.ReplayedEvent;
import io.larder.internal.cdi.model.BeanDeclarations;
import io.larder.internal.cdi.model.DeclarationReader;
import io.larder.internal.cdi.model.InterfaceAnnotations;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.cdi.validation.DeploymentWarnings;
import io.larder.internal.cdi.validation.ForeignAnnotations;
import io.larder.spi.KeyEncoder;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the container showed of one deployment until all beans were discovered. Containers send their events one after the other. */
final class DeploymentCollector {

    private final InterfaceAnnotations interfaces = new InterfaceAnnotations();
    private final Map<Class<?>, List<Problem>> conflicts = new HashMap<>();
    private final List<BeanDeclarations> beans = new ArrayList<>();
    private final Map<Class<?>, Bean<?>> byClass = new HashMap<>();
    private final Set<String> discovered = new HashSet<>();
    private final Set<Class<?>> specialized = new HashSet<>();
    private final Set<Class<?>> beanClasses = new HashSet<>();
    private final Set<Type> beanTypes = new HashSet<>();
    private final Set<Class<?>> annotated = new HashSet<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final ForeignAnnotations foreignAnnotations = new ForeignAnnotations(TypeSupport::unsupportedDataReason);
    private boolean replayedEvents;

    void type(ProcessAnnotatedType<?> event) {
        discovered.add(event.getAnnotatedType().getJavaClass().getName());
        List<Problem> found = interfaces.copy(event.getAnnotatedType(), event::configureAnnotatedType);
        if (!found.isEmpty()) {
            conflicts.put(event.getAnnotatedType().getJavaClass(), found);
        }
    }

    /** @param event of a type that carries an annotation of ours somewhere */
    void annotated(ProcessAnnotatedType<?> event) {
        annotated.add(event.getAnnotatedType().getJavaClass());
    }

    void bean(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (bean instanceof Interceptor || bean instanceof Decorator) {
            return;
        }
        beanTypes.addAll(bean.getTypes());
        if (event instanceof ProcessManagedBean<?> managed) {
            declarations(managed.getAnnotatedBeanClass(), lifecycle(event));
            byClass.put(bean.getBeanClass(), bean);
        }
    }

    private static Lifecycle lifecycle(ProcessBean<?> event) {
        return Lifecycle.of(
                event.getBean().getScope(),
                event instanceof ProcessSessionBean<?> session ? session.getSessionBeanType() : null);
    }

    private void declarations(AnnotatedType<?> type, Lifecycle lifecycle) {
        if (type.isAnnotationPresent(Specializes.class)) {
            specialized.add(type.getJavaClass().getSuperclass());
        }
        beanClasses.add(type.getJavaClass());
        foreignAnnotations.of(type).forEach(warnings::add);
        BeanDeclarations bean = DeclarationReader.read(type, lifecycle);
        if (!bean.isEmpty()) {
            beans.add(bean);
        }
    }

    void injectionPoint(ProcessInjectionPoint<?, ?> event) {
        if (event.getInjectionPoint().getQualifiers().contains(ReplayedEvent.Literal.INSTANCE)) {
            replayedEvents = true;
        }
    }

    void observer(ProcessObserverMethod<?, ?> event) {
        if (event.getObserverMethod().getObservedQualifiers().contains(ReplayedEvent.Literal.INSTANCE)) {
            replayedEvents = true;
        }
    }

    /** What enabled beans say; a specialised one is none. */
    List<BeanDeclarations> beans() {
        return beans.stream()
                .filter(bean -> !specialized.contains(bean.beanClass()))
                .toList();
    }

    /** What was found on the way. */
    Stream<Problem> problems() {
        return beans().stream().flatMap(bean -> conflicts.getOrDefault(bean.beanClass(), List.of()).stream());
    }

    /** What was noticed on the way and stops nothing. */
    Stream<Problem> warnings() {
        Stream<Class<?>> nonBeans =
                annotated.stream().filter(type -> beanClasses.stream().noneMatch(type::isAssignableFrom));
        return Stream.concat(warnings.stream(), nonBeans.flatMap(DeploymentWarnings::notABean));
    }

    /** Whether an event is fired or observed that is replayed. */
    boolean replayedEvents() {
        return replayedEvents;
    }

    /** The types that encoders are for which are beans. */
    List<Class<?>> encodedTypes() {
        return beanTypes.stream()
                .filter(type -> TypeArguments.erasure(type) == KeyEncoder.class)
                .<Class<?>>map(DeploymentCollector::encodedType)
                .toList();
    }

    private static Class<?> encodedType(Type encoder) {
        return encoder instanceof ParameterizedType generic
                ? TypeArguments.erasure(generic.getActualTypeArguments()[0])
                : Object.class;
    }

    /** The names of all types in which the container looked for beans. */
    Set<String> discovered() {
        return discovered;
    }

    /** The enabled beans that are classes. */
    Map<Class<?>, Bean<?>> byClass() {
        return Map.copyOf(byClass);
    }

    boolean isBean(Type type) {
        return beanTypes.contains(type);
    }
}
