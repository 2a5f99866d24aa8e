package io.larder.internal.marshalling.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.persistence.indirection.IndirectSet;
import org.eclipse.persistence.indirection.ValueHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    /** A proxy that led back to what held it was refused as something that cannot be on a cycle. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    @Assertion({"D2", "D12"})
    void cycle_through_a_loaded_proxy_is_copied_with_the_entity_in_its_place(String provider) {
        load(provider, manager -> {
            Customer reference = manager.getReference(Customer.class, 1L);
            manager.createQuery(LOADED, Customer.class).getSingleResult();
            Purchase purchase = manager.find(Purchase.class, 1L);
            assertSame(reference, purchase.customer());
            assertEquals("hibernate".equals(provider), reference.getClass() != Customer.class);

            Purchase copy =
                    (Purchase) marshaller.unmarshal(marshaller.marshal(purchase).marshalled());

            Customer customer = Objects.requireNonNull(copy.customer());
            assertSame(Customer.class, customer.getClass());
            assertTrue(customer.purchases().contains(copy));
            assertSame(customer, customer.purchases().get(1).customer());
            return reference;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate", "eclipselink"})
    @Assertion({"D2", "D12"})
    void set_of_loaded_proxies_is_a_set_of_entities_in_the_copy(String provider) {
        load(provider, manager -> {
            Customer reference = manager.getReference(Customer.class, 1L);
            manager.createQuery(LOADED, Customer.class).getSingleResult();

            Set<?> copy = (Set<?>) marshaller.unmarshal(
                    marshaller.marshal(new HashSet<>(List.of(reference))).marshalled());

            Object element = copy.iterator().next();
            assertSame(Customer.class, element.getClass());
            assertTrue(copy.contains(element));
            return reference;
        });
    }

    /** The set of an ordered relation came back as a hash table, in another order, so that the copy was refused. */
    @Test
    @Assertion({"D2", "D12"})
    void set_of_eclipselink_has_the_order_of_the_relation_in_the_copy() {
        IndirectSet<String> set = new IndirectSet<>();
        set.setValueHolder(new ValueHolder<>(new LinkedHashSet<>(List.of("pen", "paper", "ink", "a", "b", "c"))));

        Object copy = marshaller.unmarshal(marshaller.marshal(set).marshalled());

        assertEquals(
                List.of("pen", "paper", "ink", "a", "b", "c"),
                List.of(assertInstanceOf(IndirectSet.class, copy).toArray()));
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
