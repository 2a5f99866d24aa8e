package io.larder.internal.marshalling.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.MarshallerFactory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTest {

    private static final String LOADED = "select distinct c from Customer c left join fetch c.purchases";

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller =
            factory.create("Shop#customer", Object.class, ValueFormat.BINARY, EntityTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    @Assertion({"D1", "D2"})
    void state_of_a_loaded_entity_is_copied(String provider) {
        Customer loaded = load(
                provider, manager -> manager.createQuery(LOADED, Customer.class).getSingleResult());
        var marshalled = marshaller.marshal(loaded).marshalled();

        Customer copy = (Customer) marshaller.unmarshal(marshalled);
        copy.rename("Eve");
        copy.purchases().remove(0);
        Customer other = (Customer) marshaller.unmarshal(marshalled);

        assertNotSame(loaded, other);
        assertEquals("Ada", other.name());
        assertEquals(
                List.of("pen", "paper"),
                other.purchases().stream().map(Purchase::article).toList());
        assertSame(other, other.purchases().get(0).customer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    @Assertion("D2")
    void unloaded_collection_is_named(String provider) {
        Customer loaded = load(provider, manager -> manager.find(Customer.class, 1L));

        UnserializableValueException failure =
                assertThrows(UnserializableValueException.class, () -> marshaller.marshal(loaded));

        assertTrue(failure.getMessage().startsWith("LARDER-04001 Shop#customer: purchases ("), failure.getMessage());
        assertTrue(failure.getMessage().contains("not loaded"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    @Assertion("D2")
    void inspection_does_not_load_a_collection(String provider) {
        load(provider, manager -> {
            Customer loaded = manager.find(Customer.class, 1L);

            assertThrows(UnserializableValueException.class, () -> marshaller.marshal(loaded));

            assertTrue(!isLoaded(manager, loaded));
            return loaded;
        });
    }

    private static boolean isLoaded(EntityManager manager, Customer customer) {
        return manager.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(customer, "purchases");
    }

    private static Customer load(String provider, Function<EntityManager, Customer> loader) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(provider)) {
            try (EntityManager manager = factory.createEntityManager()) {
                manager.getTransaction().begin();
                Customer customer = new Customer(1, "Ada");
                customer.purchases().add(new Purchase(1, "pen", customer));
                customer.purchases().add(new Purchase(2, "paper", customer));
                manager.persist(customer);
                manager.getTransaction().commit();
            }
            factory.getCache().evictAll();
            try (EntityManager manager = factory.createEntityManager()) {
                return loader.apply(manager);
            }
        }
    }
}
