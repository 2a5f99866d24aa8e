package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import io.larder.spi.ValueCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

class ServedTypesTest {

    @Test
    @Assertion({"V1", "K8"})
    void a_parameter_that_an_encoder_serves_is_not_refused() {
        Exception refusal = assertThrows(DefinitionException.class, () -> deploy(ByThread.class));
        assertTrue(String.valueOf(refusal.getMessage()).contains("LARDER-01016"), refusal::getMessage);

        deploy(ByThread.class, ThreadEncoder.class);
    }

    @Test
    @Assertion({"V1", "D8"})
    void a_return_type_that_a_codec_serves_is_not_refused_and_the_rest_is_as_before() {
        assertThrows(DefinitionException.class, () -> deploy(Streaming.class));

        deploy(Streaming.class, StreamCodec.class);
        Exception refusal = assertThrows(DeploymentException.class, () -> deploy(Threading.class, StreamCodec.class));
        assertTrue(String.valueOf(refusal.getMessage()).contains("LARDER-01017"), refusal::getMessage);
    }

    private static void deploy(Class<?>... beans) {
        new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(beans)
                .initialize()
                .close();
    }

    @ApplicationScoped
    static class ByThread {
        @CacheData
        String read(Thread thread) {
            return thread.getName();
        }
    }

    @ApplicationScoped
    static class Streaming {
        @CacheData
        Stream<String> read() {
            return Stream.of();
        }
    }

    @ApplicationScoped
    static class Threading {
        @CacheData
        Thread read() {
            return Thread.currentThread();
        }
    }

    @Dependent
    static class ThreadEncoder implements KeyEncoder<Thread> {
        @Override
        public Class<Thread> type() {
            return Thread.class;
        }

        @Override
        public void encode(Thread value, KeyWriter out) {
            out.put(value.getName());
        }
    }

    @Dependent
    static class StreamCodec implements ValueCodec {
        @Override
        public boolean supports(Type type) {
            return type.getTypeName().startsWith("java.util.stream.Stream<");
        }

        @Override
        public byte[] write(Object value, Type type) {
            return new byte[0];
        }

        @Override
        public Object read(byte[] bytes, Type type) {
            return Stream.of();
        }
    }
}
