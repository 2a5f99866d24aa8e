package io.larder.internal.cdi.extension;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.Caches;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import io.larder.interceptor.CacheClearInterceptor;
import io.larder.interceptor.CacheDataInterceptor;
import io.larder.interceptor.CacheInputInterceptor;
import io.larder.interceptor.CacheResourceInterceptor;
import io.larder.interceptor.ReplayedInterceptor;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.cdi.problem.ProblemReport;
import io.larder.internal.cdi.problem.ProblemsException;
import io.larder.internal.cdi.runtime.Application;
import io.larder.internal.cdi.runtime.ModuleIdentity;
import io.larder.internal.cdi.runtime.SessionIdHolder;
import io.larder.internal.cdi.validation.DeploymentChecks;
import io.larder.internal.cdi.validation.DeploymentWarnings;
import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.core.ClearOperationRegistry;
import io.larder.internal.core.InterceptedMethodRegistry;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.spi.ValueCodec;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings Larder into a container: interceptors and beans by code, so that no {@code beans.xml} is asked for; and the application's
 * caches, which start when the deployment has proved valid and end with it.
 */
public class LarderExtension implements Extension {

    private static final Logger LOG = System.getLogger("io.larder");

    private static final Set<Class<?>> INTERCEPTORS = Set.of(
            CacheDataInterceptor.class,
            CacheResourceInterceptor.class,
            CacheInputInterceptor.class,
            ReplayedInterceptor.class,
            CacheClearInterceptor.class);

    /** Far below all usual priorities; Weld subtracts them, so that the least number of all would come last. */
    private static final int FIRST_OBSERVER = -1_000_000;

    /** WildFly has one container for an EAR: beans of two WARs with one id would be one. */
    private static final ModuleIdentity MODULE = ModuleIdentity.current();

    private @Nullable DeploymentCollector collector = new DeploymentCollector();
    private @Nullable DeploymentModel model;
    private @Nullable DeploymentChecks checks;
    private @Nullable Application running;

    void addInterceptors(@Observes BeforeBeanDiscovery event, BeanManager beanManager) {
        if (isBeforeCdi4()) {
            throw withoutStackTrace(new DefinitionException(ExtensionMessages.olderContainer()));
        }
        // Of the two ways to add a type the one whose event is a ProcessSyntheticAnnotatedType on Weld too.
        INTERCEPTORS.forEach(type -> event.addAnnotatedType(beanManager.createAnnotatedType(type), type.getName()));
    }

    /** By the first type that CDI 4.0 added to what an extension sees. */
    private static boolean isBeforeCdi4() {
        try {
            Class.forName(
                    "jakarta.enterprise.inject.spi.BeanContainer", false, BeforeBeanDiscovery.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    /** Late, so that what other extensions add or take away is seen. */
    void type(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessAnnotatedType<?> event) {
        if (isScannedInterceptor(event)) {
            event.veto();
            return;
        }
        collect(collector -> collector.type(event));
    }

    /**
     * A container that scans this jar (OpenWebBeans SE does) has each interceptor twice: as scanned, and as added above. Two of
     * them around one call would take the second for a recursion.
     */
    private static boolean isScannedInterceptor(ProcessAnnotatedType<?> event) {
        return INTERCEPTORS.contains(event.getAnnotatedType().getJavaClass())
                && !(event instanceof ProcessSyntheticAnnotatedType<?>);
    }

    void annotated(
            @Observes
                    @WithAnnotations({
                        CacheData.class,
                        CacheResource.class,
                        CacheInput.class,
                        Replayed.class,
                        CacheClear.class,
                        CacheClear.List.class
                    })
                    ProcessAnnotatedType<?> event) {
        collect(collector -> collector.annotated(event));
    }

    void bean(@Observes ProcessBean<?> event) {
        collect(collector -> collector.bean(event));
    }

    void injectionPoint(@Observes ProcessInjectionPoint<?, ?> event) {
        collect(collector -> collector.injectionPoint(event));
    }

    /** Late, so that observers are wrapped as other extensions leave them. */
    <T> void observer(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessObserverMethod<T, ?> event) {
        collect(collector -> collector.observer(event));
        ObserverMethod<T> observer = event.getObserverMethod();
        if (!observer.isAsync() && !Extension.class.isAssignableFrom(observer.getBeanClass())) {
            event.setObserverMethod(new DelegatingObserverMethod<>(observer, this::deliver));
        }
    }

    private void deliver(EventContext<?> event, Runnable observer) {
        Application current = running;
        if (current == null) {
            observer.run();
        } else {
            current.events().deliver(event, observer);
        }
    }

    /** Synthetic beans are shown later, and are none of ours. */
    private void collect(Consumer<DeploymentCollector> event) {
        DeploymentCollector current = collector;
        if (current != null) {
            event.accept(current);
        }
    }

    void validate(@Observes AfterBeanDiscovery event) {
        add(event, CachedMethodRegistry.class, Application::cachedMethods);
        add(event, Caches.class, Application::caches);
        add(event, ClearOperationRegistry.class, Application::clearOperations);
        add(event, InterceptedMethodRegistry.class, Application::recordedMethods);
        event.<MonitoringView>addBean()
                .types(MonitoringView.class, Object.class)
                .id(MODULE.id(MonitoringView.class))
                .produceWith(any -> running().monitoringView());
        add(event, WaitListenerRegistry.class, Application::waitListeners);
        event.<SessionIdHolder>addBean()
                .types(SessionIdHolder.class, Object.class)
                .scope(SessionScoped.class)
                .id(MODULE.id(SessionIdHolder.class))
                .createWith(any -> new SessionIdHolder())
                .destroyWith((holder, any) -> sessionEnded(holder));
        event.addObserverMethod()
                .beanClass(LarderExtension.class)
                .observedType(Object.class)
                .addQualifier(ReplayedEvent.Literal.INSTANCE)
                // Before any observer of the application, which may change the event.
                .priority(FIRST_OBSERVER)
                .notifyWith(context -> running().events().onEvent(context));
        DeploymentModel collected = Objects.requireNonNull(collector).model(loader());
        collector = null;
        DeploymentChecks deploymentChecks = new DeploymentChecks(collected);
        List<Problem> problems = deploymentChecks.problems();
        if (problems.isEmpty()) {
            model = collected;
            checks = deploymentChecks;
        } else {
            event.addDefinitionError(withoutStackTrace(new DefinitionException(ProblemReport.of(problems))));
        }
        DeploymentWarnings.of(collected).forEach(warning -> LOG.log(Level.WARNING, warning.text()));
    }

    private <T> void add(AfterBeanDiscovery event, Class<T> type, Function<Application, T> view) {
        event.<T>addBean()
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .id(MODULE.id(type))
                .produceWith(any -> view.apply(running()));
    }

    void start(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
        DeploymentModel validated = model;
        DeploymentChecks deploymentChecks = checks;
        model = null;
        checks = null;
        if (validated == null || deploymentChecks == null) {
            return;
        }
        try {
            List<Problem> deferred =
                    deploymentChecks.deferredProblems(beanManager.createInstance().select(ValueCodec.class).stream()
                            .toList());
            if (!deferred.isEmpty()) {
                throw new ProblemsException(deferred);
            }
            Application application = Application.start(validated, beanManager);
            running = application;
            LOG.log(Level.INFO, started(validated, application));
        } catch (ProblemsException e) {
            event.addDeploymentProblem(withoutStackTrace(new DeploymentException(e.getMessage(), e)));
        }
    }

    /** A trace would lead into Larder and bury the report: some containers print it between the lines. */
    private static <E extends Exception> E withoutStackTrace(E exception) {
        exception.setStackTrace(new StackTraceElement[0]);
        return exception;
    }

    private static String started(DeploymentModel validated, Application application) {
        long data = validated.caches().stream()
                .filter(cache -> cache.method().kind() == CacheKind.DATA)
                .count();
        return ExtensionMessages.started(data, validated.caches().size() - data, application.storeDescription());
    }

    /** While the application's beans are still there, since releases and a cache manager may be such beans. Calls go on, uncached. */
    void closeApplication(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        Application current = running;
        if (current != null) {
            current.close();
        }
    }

    void stop(@Observes BeforeShutdown event) {
        Application current = running;
        running = null;
        if (current != null) {
            current.close();
        }
    }

    /** Sessions may outlive the caches, when the application ends. */
    private void sessionEnded(SessionIdHolder holder) {
        Application current = running;
        if (current != null) {
            current.sessionEnded(holder);
        }
    }

    private Application running() {
        Application current = running;
        if (current == null) {
            throw ExtensionMessages.notRunning();
        }
        return current;
    }

    private static ClassLoader loader() {
        return LarderExtension.class.getClassLoader();
    }
}
