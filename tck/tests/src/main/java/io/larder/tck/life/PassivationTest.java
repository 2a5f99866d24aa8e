package io.larder.tck.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Puts the instance of a session to sleep and wakes it, as a container does with a session: written and read by serialization. */
@ExtendWith(ArquillianExtension.class)
class PassivationTest {

    @Inject
    BeanManager manager;

    @Inject
    Basket basket;

    @Inject
    Runs runs;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(PassivationTest.class, Basket.class);
    }

    @Test
    @Assertion("W5")
    void a_session_scoped_bean_with_cached_methods_sleeps_and_wakes_and_hits_what_it_had_computed() throws Exception {
        basket.put("pen");
        List<String> list = basket.list("mine");
        StringBuilder receipt = basket.receipt();

        Basket awake = sleepAndWake();

        assertEquals(List.of("pen"), awake.goods());
        assertEquals(list, awake.list("mine"));
        assertSame(receipt, awake.receipt());
        assertEquals(1, runs.count("list mine"));
        assertEquals(1, runs.count("receipt"));
    }

    /** The bean itself, not the proxy that clients hold. */
    private Basket sleepAndWake() throws Exception {
        Bean<?> bean = manager.resolve(manager.getBeans(Basket.class));
        Object instance =
                Objects.requireNonNull(manager.getContext(SessionScoped.class).get(bean));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Basket awake = (Basket) in.readObject();
            assertNotSame(instance, awake);
            return awake;
        }
    }
}
