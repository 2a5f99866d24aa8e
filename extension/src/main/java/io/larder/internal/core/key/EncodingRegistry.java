package io.larder.internal.core.key;

import io.larder.internal.core.entity.LazyType;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.key.ContainerEncodings.ContainerType;
import io.larder.internal.core.key.Encoding.Composite;
import io.larder.internal.core.key.Encoding.Lazy;
import io.larder.internal.core.key.Encoding.Unsupported;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a class has; found once.
 *
 * <p>What is known of a class must neither keep the application in memory after its end nor the class while the application
 * lives. A class of the JDK, of the server or of the application outlives this object: a map of its own will do. A class of a
 * loader below the application's may go earlier, so that it carries what is known of it itself; in a class that lives longer, that
 * would hold the application's loader.
 */
final class EncodingRegistry {

    private final KeyEncoderResolver encoders;
    private final Predicate<Class<?>> proxies;
    private final FieldLayout.Factory layouts;
    private final Map<Class<?>, Encoding> longLived = new ConcurrentHashMap<>();
    private final ClassValue<Encoding> shortLived = new ClassValue<>() {
        @Override
        protected Encoding computeValue(Class<?> type) {
            return find(type);
        }
    };

    EncodingRegistry(KeyEncoderResolver encoders, Predicate<Class<?>> proxies, FieldLayout.Factory layouts) {
        this.encoders = encoders;
        this.proxies = proxies;
        this.layouts = layouts;
    }

    Encoding of(Class<?> type) {
        Encoding cached = longLived.get(type);
        return cached != null
                ? cached
                : isChildLoader(type.getClassLoader()) ? shortLived.get(type) : findAndStore(type);
    }

    /** The one that all values of a declared type have, or {@code null}. */
    @Nullable
    Encoding uniqueFor(Type declared) {
        if (declared instanceof ParameterizedType generic) {
            return uniqueFor(generic.getRawType());
        }
        return declared instanceof Class<?> type && Modifier.isFinal(type.getModifiers()) && !type.isArray()
                ? of(MethodType.methodType(type).wrap().returnType())
                : null;
    }

    /** The class of all values of a declared type, boxed, where it is one of the known leaves and has no encoder of the application's; else {@code null}. */
    @Nullable
    Class<?> builtInLeafType(Type declared) {
        if (!(declared instanceof Class<?> type) || type.isArray()) {
            return null;
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        Encoding encoding = uniqueFor(type);
        return encoding != null && boxed.equals(LeafEncodings.typeOf(boxed)) && encoding == LeafEncodings.leaf(boxed)
                ? boxed
                : null;
    }

    private Encoding findAndStore(Class<?> type) {
        Encoding found = find(type);
        longLived.put(type, found);
        return found;
    }

    private static boolean isChildLoader(@Nullable ClassLoader loader) {
        ClassLoader larderLoader = EncodingRegistry.class.getClassLoader();
        for (ClassLoader parent = loader == larderLoader || loader == null ? null : loader.getParent();
                parent != null;
                parent = parent.getParent()) {
            if (parent == larderLoader) {
                return true;
            }
        }
        return false;
    }

    /** What a stand-in of a persistence provider stands for, if it is loaded; every other value itself. */
    @Nullable
    Object resolve(@Nullable Object value) {
        Object resolved = value;
        while (resolved != null
                && of(resolved.getClass()) instanceof Lazy lazy
                && lazy.type().isStandIn()
                && lazy.type().isLoaded(resolved)) {
            resolved = lazy.type().target(resolved);
        }
        return resolved;
    }

    /** The encoding of a value's content, if it is one that holds others and they are loaded; else {@code null}. */
    @Nullable
    Composite compositeFor(Object value) {
        Encoding encoding = of(value.getClass());
        if (encoding instanceof Lazy lazy) {
            encoding = lazy.type().isLoaded(value) ? lazy.content() : encoding;
        }
        return encoding instanceof Composite composite ? composite : null;
    }

    private Encoding find(Class<?> type) {
        LazyType lazy = LazyType.of(type);
        Encoding content = findContent(type);
        return lazy == null || (lazy.isStandIn() && content instanceof CustomEncoding)
                ? content
                : new Lazy(lazy, content);
    }

    private Encoding findContent(Class<?> type) {
        ContainerType container = ContainerEncodings.of(type);
        Class<?> leafType = LeafEncodings.typeOf(type);
        Class<?> builtInType = container != null ? container.type() : leafType;
        CustomEncoding encoder = encoders.nearest(type, builtInType);
        if (encoder != null) {
            return encoder;
        }
        String generated =
                proxies.test(type) ? "a client proxy or an intercepted instance" : UnsupportedKeyTypes.generated(type);
        if (generated != null && !(container != null && Proxy.isProxyClass(type))) {
            return new Unsupported(generated);
        }
        if (container != null) {
            return ExtendedContainerEncoding.of(type, container.encoding(), layouts);
        }
        return leafType != null ? LeafEncodings.leaf(leafType) : fallback(type);
    }

    private Encoding fallback(Class<?> type) {
        String reason = UnsupportedKeyTypes.reason(type);
        if (reason != null) {
            return new Unsupported(reason);
        }
        if (JdkClasses.contains(type)) {
            return new Unsupported("a class of the JDK that has no value in a key");
        }
        List<Class<?>> closed = FieldLayout.hierarchy(type).stream()
                .filter(each -> JdkClasses.contains(each) && FieldLayout.hasState(each))
                .toList();
        for (Class<?> each : closed) {
            if (!FormEncoding.writesAll(each)) {
                return FieldLayout.closed(each);
            }
        }
        FormDescriptor form = type.isRecord() ? null : FormDescriptor.of(type);
        return form != null && (form.writesItself() || !closed.isEmpty())
                ? FormEncoding.of(form, layouts)
                : layouts.create(type);
    }
}
