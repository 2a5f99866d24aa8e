package io.larder.testing;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link LarderTest} does. */
final class LarderTestExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LarderTestExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        LarderTest test = annotation(context);
        WeldContainer container = start(test);
        Visit visit = new Visit(container);
        context.getStore(NAMESPACE).put(Visit.class, visit);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            inject(container, instance);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = visit(context);
        if (visit != null) {
            visit.end();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Visit visit = visit(context);
        return visit != null
                && visit.container().select(parameter.getParameter().getType()).isResolvable();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visit visit = visit(context);
        if (visit == null) {
            throw new IllegalStateException("The container of this test is not running.");
        }
        return visit.container().select(parameter.getParameter().getType()).get();
    }

    private static @Nullable Visit visit(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Visit.class, Visit.class);
    }

    private static LarderTest annotation(ExtensionContext context) {
        for (ExtensionContext at = context; ; at = at.getParent().orElseThrow()) {
            var found = AnnotationSupport.findAnnotation(at.getElement(), LarderTest.class);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** Configuration is read once, while the container starts. One at a time: system properties are those of all tests. */
    private static WeldContainer start(LarderTest test) {
        synchronized (LarderTestExtension.class) {
            Map<String, @Nullable String> before = new TreeMap<>();
            try {
                set("larder.jmx=false", before); // tests that run at a time would share names there
                Arrays.stream(test.config()).forEach(line -> set(line, before));
                Weld weld = LarderWeld.create();
                return weld.beanClasses(Arrays.stream(test.value()).distinct().toArray(Class<?>[]::new))
                        .initialize();
            } finally {
                before.forEach(LarderTestExtension::restore);
            }
        }
    }

    private static void set(String line, Map<String, @Nullable String> before) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "config = \"" + line + "\" of @LarderTest is not of the form key=value.");
        }
        String key = line.substring(0, equals).strip();
        String previous = System.setProperty(key, line.substring(equals + 1).strip());
        before.putIfAbsent(key, previous);
    }

    private static void restore(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }

    private static <T> void inject(WeldContainer container, T instance) {
        BeanManager manager = container.getBeanManager();
        CreationalContext<T> creational = manager.createCreationalContext(null);
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) instance.getClass();
        manager.getInjectionTargetFactory(manager.createAnnotatedType(type))
                .createInjectionTarget(null)
                .inject(instance, creational);
    }
}
