package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Containers.Container;
import io.larder.internal.engine.key.Encoding.Refused;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
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
final class Encodings {

    private final Encoders encoders;
    private final Predicate<Class<?>> proxies;
    private final Map<Class<?>, Encoding> lasting = new ConcurrentHashMap<>();
    private final ClassValue<Encoding> passing = new ClassValue<>() {
        @Override
        protected Encoding computeValue(Class<?> type) {
            return find(type);
        }
    };

    Encodings(Encoders encoders, Predicate<Class<?>> proxies) {
        this.encoders = encoders;
        this.proxies = proxies;
    }

    Encoding of(Class<?> type) {
        Encoding known = lasting.get(type);
        return known != null ? known : isBelow(type.getClassLoader()) ? passing.get(type) : keep(type);
    }

    /** The one that all values of a declared type have, or {@code null}. */
    @Nullable
    Encoding only(Type declared) {
        if (declared instanceof ParameterizedType generic) {
            return only(generic.getRawType());
        }
        return declared instanceof Class<?> type && Modifier.isFinal(type.getModifiers()) && !type.isArray()
                ? of(MethodType.methodType(type).wrap().returnType())
                : null;
    }

    private Encoding keep(Class<?> type) {
        Encoding found = find(type);
        lasting.put(type, found);
        return found;
    }

    private static boolean isBelow(@Nullable ClassLoader loader) {
        ClassLoader own = Encodings.class.getClassLoader();
        for (ClassLoader above = loader == own || loader == null ? null : loader.getParent();
                above != null;
                above = above.getParent()) {
            if (above == own) {
                return true;
            }
        }
        return false;
    }

    private Encoding find(Class<?> type) {
        Container container = Containers.of(type);
        Class<?> known = Known.typeOf(type);
        Class<?> rule = container != null ? container.type() : known;
        Encoder encoder = encoders.nearest(type, rule);
        if (encoder != null) {
            return encoder;
        }
        String generated = proxies.test(type) ? "a client proxy or an intercepted instance" : Valueless.generated(type);
        if (generated != null && !(container != null && Proxy.isProxyClass(type))) {
            return new Refused(generated);
        }
        if (container != null) {
            return container.encoding();
        }
        return known != null ? Known.leaf(known) : other(type);
    }

    private static Encoding other(Class<?> type) {
        String valueless = Valueless.reason(type);
        if (valueless != null) {
            return new Refused(valueless);
        }
        return Jdk.has(type) ? new Refused("a class of the JDK that has no value in a key") : Shape.of(type);
    }
}
