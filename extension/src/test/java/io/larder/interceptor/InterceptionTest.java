package io.larder.interceptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.Caches;
import io.larder.ExcludeFromKey;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterceptionTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Assertion({"W2", "H8"})
    void cached_method_is_intercepted_once_with_or_without_beans_xml(boolean listed) {
        Weld weld = weld(Prices.class);
        if (listed) {
            weld.addInterceptor(CacheDataInterceptor.class);
        }
        try (WeldContainer container = weld.initialize()) {
            Prices prices = container.select(Prices.class).get();

            assertEquals("ACME 2", prices.quote("ACME", 2));
            assertEquals("pool", prices.pool());
            assertEquals("plain", prices.plain());

            assertEquals(List.of("Prices.quote[ACME, 2]", "Prices.pool[]"), calls(container));
        }
    }

    @Test
    @Assertion("W2")
    void application_interceptors_run_before_the_cache() {
        try (WeldContainer container =
                weld(Audited.class, AuditInterceptor.class).initialize()) {
            assertEquals("audited", container.select(Audited.class).get().read());

            assertTrue(calls(container).isEmpty(), "the application's interceptor answered");
        }
    }

    @Test
    @Assertion("H8")
    void annotation_of_an_interface_applies_to_the_implementing_bean() {
        try (WeldContainer container = weld(Numbers.class).initialize()) {
            Source<Integer, String> numbers = container.select(Numbers.class).get();

            assertEquals("1", numbers.find(1, "trace"));
            assertEquals("2", numbers.slow(2));
            assertEquals("3", numbers.own(3));

            assertEquals(List.of("Numbers.find[1, trace]", "Numbers.slow[2]", "Numbers.own[3]"), calls(container));
        }
    }

    @Test
    @Assertion("H8")
    void inherited_method_is_intercepted_through_the_bridge_of_a_public_class() {
        try (WeldContainer container = weld(PublicBean.class).initialize()) {
            assertEquals(
                    "description of 1", container.select(PublicBean.class).get().describe(1));

            assertEquals(List.of("PublicBean.describe[1]"), calls(container));
        }
    }

    @Test
    @Assertion("H2")
    void beans_that_inherit_one_method_have_separate_caches() {
        try (WeldContainer container = weld(North.class, South.class).initialize()) {
            container.select(North.class).get().read();
            container.select(South.class).get().read();

            assertEquals(List.of("North.read[]", "South.read[]"), calls(container));
        }
    }

    @Test
    void producer_method_is_intercepted() {
        try (WeldContainer container = weld(Factory.class).initialize()) {
            assertEquals("made", container.select(StringBuilder.class).get().toString());

            assertEquals(List.of("Factory.builder[]"), calls(container));
        }
    }

    @Test
    void invoker_is_looked_up_once_per_method_and_instance() {
        try (WeldContainer container = weld(Prices.class).initialize()) {
            Prices prices = container.select(Prices.class).get();

            prices.quote("A", 1);
            prices.pool();
            prices.quote("B", 1);

            assertEquals(
                    List.of("Prices.quote", "Prices.pool"),
                    container.select(RecordingMethodRegistry.class).get().lookups());
        }
    }

    @Test
    @Assertion("W5")
    void deserialized_instance_is_still_intercepted() throws Exception {
        try (WeldContainer container = weld(PassivatingBean.class).initialize()) {
            PassivatingBean instance = container.select(PassivatingBean.class).get();
            instance.total();

            PassivatingBean restored = (PassivatingBean) copy(instance);

            assertEquals(7, restored.total());
            assertEquals(List.of("PassivatingBean.total[]", "PassivatingBean.total[]"), calls(container));
        }
    }

    @Test
    void caches_can_be_injected() {
        try (WeldContainer container = weld(Prices.class).initialize()) {
            Caches caches = container.select(Caches.class).get();

            assertTrue(caches.toString().length() > 0);
        }
    }

    private static Weld weld(Class<?>... beans) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(RecordingMethodRegistry.class)
                .addBeanClasses(beans);
    }

    private static List<String> calls(WeldContainer container) {
        return container.select(RecordingMethodRegistry.class).get().calls();
    }

    private static Object copy(Object original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @ApplicationScoped
    static class Prices {

        @CacheData
        String quote(String symbol, int count) {
            return symbol + " " + count;
        }

        @CacheResource
        String pool() {
            return "pool";
        }

        String plain() {
            return "plain";
        }
    }

    interface Source<K, V> {

        @CacheData
        V find(K key, @ExcludeFromKey String trace);

        @CacheData
        default String slow(int number) {
            return String.valueOf(number);
        }

        @CacheData
        V own(K key);
    }

    @ApplicationScoped
    static class Numbers implements Source<Integer, String> {

        @Override
        public String find(Integer key, String trace) {
            return String.valueOf(key);
        }

        @Override
        @CacheResource
        public String own(Integer key) {
            return String.valueOf(key);
        }
    }

    interface DescriptionService<K> {
        @CacheData
        String describe(K key);
    }

    abstract static class PackagePrivateBase<K> {
        public String describe(K key) {
            return "description of " + key;
        }
    }

    @ApplicationScoped
    public static class PublicBean extends PackagePrivateBase<Integer> implements DescriptionService<Integer> {}

    abstract static class Region {
        @CacheData
        String read() {
            return getClass().getSimpleName();
        }
    }

    @ApplicationScoped
    static class North extends Region {}

    @ApplicationScoped
    static class South extends Region {}

    @ApplicationScoped
    static class Factory {
        @Produces
        @CacheData
        StringBuilder builder() {
            return new StringBuilder("made");
        }
    }

    @Dependent
    static class PassivatingBean implements Serializable {
        private static final long serialVersionUID = 1L;

        @CacheData
        int total() {
            return 7;
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audit {}

    @Audit
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class AuditInterceptor {
        @AroundInvoke
        Object answer(InvocationContext context) {
            return "audited";
        }
    }

    @ApplicationScoped
    static class Audited {
        @Audit
        @CacheData
        String read() {
            return "read";
        }
    }
}
