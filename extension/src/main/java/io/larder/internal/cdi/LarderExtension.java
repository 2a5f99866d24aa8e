package io.larder.internal.cdi;

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
import io.larder.internal.cdi.application.Application;
import io.larder.internal.cdi.application.OwnModule;
import io.larder.internal.cdi.application.SessionMark;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.cdi.problem.ProblemReport;
import io.larder.internal.cdi.problem.ProblemsException;
import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.core.ClearOperationRegistry;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.core.RecordedMethodRegistry;
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
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings Larder into a container: interceptors and beans by code, so that no {@code beans.xml} is asked for; and the application's
 * caches, which start when the deployment has proved valid and end with it.
 */
public class LarderExtension implements Extension {

    private static final Logger LOG = System.getLogger("io.larder");

    /** Far below all usual priorities; Weld subtracts them, so that the least number of all would come last. */
    private static final int FIRST = -1_000_000;

    /** WildFly has one container for an EAR: beans of two WARs with one id would be one. */
    private static final OwnModule MODULE = OwnModule.own();

    private @Nullable Gathering gathering = new Gathering();
    private @Nullable Deployment deployment;
    private @Nullable Running running;

    private record Running(Application application, ClearOperationRegistry clearings) {}

    void addInterceptors(@Observes BeforeBeanDiscovery event) {
        Stream.of(
                        CacheDataInterceptor.class,
                        CacheResourceInterceptor.class,
                        CacheInputInterceptor.class,
                        ReplayedInterceptor.class,
                        CacheClearInterceptor.class)
                .forEach(type -> event.addAnnotatedType(type, type.getName()));
    }

    /** Late, so that what other extensions add or take away is seen. */
    void type(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessAnnotatedType<?> event) {
        gather(into -> into.type(event));
    }

    void marked(
            @Observes
                    @WithAnnotations({
                        CacheData.class,
                        CacheResource.class,
                        CacheInput.class,
                        Replayed.class,
                        CacheClear.class
                    })
                    ProcessAnnotatedType<?> event) {
        gather(into -> into.marked(event));
    }

    void bean(@Observes ProcessBean<?> event) {
        gather(into -> into.bean(event));
    }

    void injectionPoint(@Observes ProcessInjectionPoint<?, ?> event) {
        gather(into -> into.injectionPoint(event));
    }

    /** Late, so that observers are wrapped as other extensions leave them. */
    <T> void observer(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessObserverMethod<T, ?> event) {
        gather(into -> into.observer(event));
        ObserverMethod<T> observer = event.getObserverMethod();
        if (!observer.isAsync() && !Extension.class.isAssignableFrom(observer.getBeanClass())) {
            event.setObserverMethod(new WatchedObserver<>(observer, this::deliver));
        }
    }

    private void deliver(EventContext<?> event, Runnable observer) {
        Running current = running;
        if (current == null) {
            observer.run();
        } else {
            current.application().events().deliver(event, observer);
        }
    }

    /** Synthetic beans are shown later, and are none of ours. */
    private void gather(Consumer<Gathering> event) {
        Gathering current = gathering;
        if (current != null) {
            event.accept(current);
        }
    }

    void judge(@Observes AfterBeanDiscovery event) {
        add(event, CachedMethodRegistry.class, Running::application);
        add(event, Caches.class, started -> started.application().caches());
        add(event, ClearOperationRegistry.class, Running::clearings);
        add(event, RecordedMethodRegistry.class, started -> started.application().recorder());
        event.<MonitoringView>addBean()
                .types(MonitoringView.class, Object.class)
                .id(MODULE.id(MonitoringView.class))
                .produceWith(any -> running().application().exposition());
        add(event, WaitListenerRegistry.class, started -> started.application().onlookers());
        event.<SessionMark>addBean()
                .types(SessionMark.class, Object.class)
                .scope(SessionScoped.class)
                .id(MODULE.id(SessionMark.class))
                .createWith(any -> new SessionMark())
                .destroyWith((mark, any) -> sessionEnded(mark));
        event.addObserverMethod()
                .beanClass(LarderExtension.class)
                .observedType(Object.class)
                .addQualifier(ReplayedEvent.Literal.INSTANCE)
                // Before any observer of the application, which may change the event.
                .priority(FIRST)
                .notifyWith(fired -> running().application().events().seen(fired));
        Deployment read = Deployment.read(Objects.requireNonNull(gathering), loader());
        gathering = null;
        deployment = read;
        if (!read.problems().isEmpty()) {
            event.addDefinitionError(withoutTrace(new DefinitionException(ProblemReport.of(read.problems()))));
        }
        read.warnings().forEach(warning -> LOG.log(Level.WARNING, warning.text()));
    }

    private <T> void add(AfterBeanDiscovery event, Class<T> type, Function<Running, T> view) {
        event.<T>addBean()
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .id(MODULE.id(type))
                .produceWith(any -> view.apply(running()));
    }

    void start(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
        Deployment read = deployment;
        if (read == null || !read.problems().isEmpty()) {
            return;
        }
        try {
            List<Problem> later = read.laterProblems(beanManager.createInstance().select(ValueCodec.class).stream()
                    .toList());
            if (!later.isEmpty()) {
                throw new ProblemsException(later);
            }
            Application application = Application.start(read.declared(), read.configuration(), beanManager, loader());
            running = new Running(application, new DeclaredClearings(read.declarations(), application.caches()));
            LOG.log(Level.INFO, started(read, application));
        } catch (ProblemsException e) {
            event.addDeploymentProblem(withoutTrace(new DeploymentException(e.getMessage(), e)));
        }
    }

    /** A trace would lead into Larder and bury the report: some containers print it between the lines. */
    private static <E extends Exception> E withoutTrace(E refusal) {
        refusal.setStackTrace(new StackTraceElement[0]);
        return refusal;
    }

    private static String started(Deployment read, Application application) {
        long data = read.caches().stream()
                .filter(cache -> cache.method().kind() == CacheKind.DATA)
                .count();
        return WiringMessages.started(data, read.caches().size() - data, application.store());
    }

    /** While the application's beans are still there, since releases and a cache manager may be such beans. Calls go on, uncached. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        Running ending = running;
        if (ending != null) {
            ending.application().close();
        }
    }

    void stop(@Observes BeforeShutdown event) {
        Running ended = running;
        running = null;
        if (ended != null) {
            ended.application().close();
        }
    }

    /** Sessions may outlive the caches, when the application ends. */
    private void sessionEnded(SessionMark mark) {
        Running current = running;
        if (current != null) {
            current.application().sessionEnded(mark);
        }
    }

    private Running running() {
        Running current = running;
        if (current == null) {
            throw WiringMessages.notRunning();
        }
        return current;
    }

    private static ClassLoader loader() {
        return LarderExtension.class.getClassLoader();
    }
}
