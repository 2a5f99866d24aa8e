package io.larder.tck.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
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

/** Passivates and activates the instance of a session as a container does: by serialization. */
@ExtendWith(ArquillianExtension.class)
class PassivationTest {

    @Inject
    BeanManager manager;

    @Inject
    SessionScopedBean bean;

    @Inject
    InvocationCounter invocations;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(PassivationTest.class, SessionScopedBean.class);
    }

    @Test
    @Assertion("W5")
    void a_passivated_session_scoped_bean_hits_its_entries_after_activation() throws Exception {
        bean.add("item");
        List<String> data = bean.data("title");
        StringBuilder resource = bean.resource();

        SessionScopedBean activated = passivateAndActivate();

        assertEquals(List.of("item"), activated.items());
        assertEquals(data, activated.data("title"));
        assertSame(resource, activated.resource());
        assertEquals(1, invocations.count("data title"));
        assertEquals(1, invocations.count("resource"));
    }

    /** The bean itself, not the proxy that clients hold. */
    private SessionScopedBean passivateAndActivate() throws Exception {
        Bean<?> contextual = manager.resolve(manager.getBeans(SessionScopedBean.class));
        Object instance =
                Objects.requireNonNull(manager.getContext(SessionScoped.class).get(contextual));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SessionScopedBean activated = (SessionScopedBean) in.readObject();
            assertNotSame(instance, activated);
            return activated;
        }
    }
}
