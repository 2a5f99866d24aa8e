package io.larder.internal.cdi.extension;

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

class TypeSupportTest {

    @Test
    @Assertion({"V1", "K8"})
    void parameter_type_with_a_key_encoder_is_accepted() {
        Exception failure = assertThrows(DefinitionException.class, () -> deploy(ThreadParameter.class));
        assertTrue(String.valueOf(failure.getMessage()).contains("LARDER-01016"), failure::getMessage);

        deploy(ThreadParameter.class, ThreadEncoder.class);
    }

    @Test
    @Assertion({"V1", "D8"})
    void return_type_with_a_value_codec_is_accepted_and_others_are_still_problems() {
        assertThrows(DefinitionException.class, () -> deploy(StreamReturn.class));

        deploy(StreamReturn.class, StreamCodec.class);
        Exception failure =
                assertThrows(DeploymentException.class, () -> deploy(ThreadReturn.class, StreamCodec.class));
        assertTrue(String.valueOf(failure.getMessage()).contains("LARDER-01017"), failure::getMessage);
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
    static class ThreadParameter {
        @CacheData
        String read(Thread thread) {
            return thread.getName();
        }
    }

    @ApplicationScoped
    static class StreamReturn {
        @CacheData
        Stream<String> read() {
            return Stream.of();
        }
    }

    @ApplicationScoped
    static class ThreadReturn {
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
