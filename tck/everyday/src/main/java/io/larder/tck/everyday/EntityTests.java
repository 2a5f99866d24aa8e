package io.larder.tck.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.UnhashableParameterException;
import io.larder.UnserializableValueException;
import io.larder.tck.Assertion;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.model.Barcode;
import shop.model.Book;
import shop.model.Category;
import shop.model.Gadget;
import shop.model.Product;
import shop.model.ProductRow;
import shop.model.Review;
import shop.model.Supplier;
import shop.model.Tag;
import shop.service.Catalogue;
import shop.service.Products;

/** Entities as results and as arguments, inside the server, by its own persistence provider. */
abstract class EntityTests {

    @Inject
    Catalogue catalogue;

    @Inject
    Products products;

    @Inject
    Caches caches;

    @Resource
    UserTransaction transaction;

    @PersistenceContext(unitName = "shop")
    EntityManager em;

    @BeforeEach
    void clear() {
        if (caches == null) {
            return; // a test that runs outside
        }
        caches.clear();
        em.getEntityManagerFactory().getCache().evictAll();
    }

    @Test
    @Assertion({"D1", "D2"})
    void records_are_cached() {
        List<ProductRow> first = catalogue.rows();
        int runs = catalogue.runs();

        assertEquals(first, catalogue.rows());
        assertEquals(catalogue.menu(), catalogue.menu());
        assertEquals(runs + 1, catalogue.runs());
        assertEquals("Kettle", first.get(0).name());
        assertEquals(new BigDecimal("39.90"), first.get(0).price());
    }

    @Test
    @Assertion({"D1", "D2"})
    void a_bean_with_getters_and_setters_is_cached() {
        catalogue.priceList("May").setTitle("spoiled");
        int runs = catalogue.runs();

        assertEquals("May", catalogue.priceList("May").getTitle());
        assertEquals(2, catalogue.priceList("May").getRows().size());
        assertEquals(runs, catalogue.runs());
    }

    @Test
    @Assertion({"D1", "D2"})
    void an_entity_without_lazy_parts_is_copied() {
        Supplier loaded = catalogue.supplier("Pequod");
        int runs = catalogue.runs();

        Supplier copy = catalogue.supplier("Pequod");

        assertEquals(runs, catalogue.runs());
        assertNotSame(loaded, copy);
        assertSame(Supplier.class, copy.getClass());
        assertEquals(loaded.getId(), copy.getId());
        assertEquals(loaded.getVersion(), copy.getVersion());
        assertEquals("Nantucket", copy.getAddress().getCity());
        assertEquals("Pier 2", copy.getPickups().get(DayOfWeek.MONDAY).getStreet());
    }

    @Test
    @Assertion({"D1", "D2"})
    void an_entity_is_copied_with_all_that_was_fetched() {
        long id = id("Moby-Dick");
        catalogue.page(id);
        int runs = catalogue.runs();

        Book copy = assertInstanceOf(Book.class, catalogue.page(id));

        assertEquals(runs, catalogue.runs());
        assertSame(Book.class, copy.getClass());
        assertEquals("Moby-Dick", copy.getName());
        assertEquals("Herman Melville", copy.getAuthor());
        assertEquals("Call me Ishmael.", copy.getExcerpt());
        assertEquals(new Barcode(42L), copy.getBarcode());
        assertEquals("EUR", copy.getPrice().getCurrency());
        assertEquals("Pequod", copy.getSupplier().getName());
        assertEquals(
                Set.of("Good", "Heavy"),
                copy.getReviews().stream().map(Review::getText).collect(Collectors.toSet()));
        assertSame(copy, copy.getReviews().get(0).getProduct());
        assertEquals(List.of("front.png", "back.png"), List.copyOf(copy.getPictures()));
        assertEquals(
                Set.of("sea", "gift"), copy.getTags().stream().map(Tag::getWord).collect(Collectors.toSet()));
        assertTrue(copy.getTags().contains(new Tag("sea")));
        assertEquals(Map.of("weight", "1.2 kg", "colour", "white"), Map.copyOf(copy.getAttributes()));
        assertEquals(Set.of("white"), Set.copyOf(copy.getKeywords()));
        Product related = copy.getRelated().iterator().next();
        assertEquals(
                Duration.ofDays(730), assertInstanceOf(Gadget.class, related).getGuarantee());
    }

    @Test
    @Assertion({"D2", "D12"})
    void a_lazy_relation_that_was_loaded_is_the_entity_in_the_copy() {
        long id = id("Moby-Dick");
        catalogue.page(id);

        Category category = catalogue.page(id).getCategory();

        assertSame(Category.class, category.getClass());
        assertEquals("Novels", category.getName());
        assertSame(Category.class, category.getParent().getClass());
        assertEquals("Books", category.getParent().getName());
        assertEquals("All", category.getParent().getParent().getName());
        assertTrue(category.getParent().getChildren().contains(category));
        assertSame(category, category.getParent().getChildren().iterator().next());
    }

    @Test
    @Assertion({"D1", "D12"})
    void a_copy_is_detached_and_can_be_merged() throws Exception {
        long id = id("Kettle");
        catalogue.page(id);
        Product copy = catalogue.page(id);

        transaction.begin();
        try {
            assertFalse(em.contains(copy));
            assertFalse(em.contains(copy.getCategory()));
            copy.setName("Teapot");
            assertEquals("Kettle", em.find(Product.class, id).getName());
        } finally {
            transaction.rollback();
        }
        Product saved = products.save(copy);

        assertEquals(copy.getVersion() + 1, saved.getVersion());
        assertEquals("Teapot", products.row(id).name());
        assertEquals("Teapot", catalogue.page(id).getName());
        products.rename(id, "Kettle");
    }

    @Test
    @Assertion({"D2", "D12"})
    void an_old_copy_is_refused_by_its_version() {
        long id = id("Kettle");
        catalogue.page(id);
        Product old = catalogue.page(id);
        products.rename(id, "Samovar");
        old.setName("Teapot");

        EJBException refused = assertThrows(EJBException.class, () -> products.save(old));

        assertTrue(causes(refused).contains(OptimisticLockException.class), () -> causes(refused) + "");
        products.rename(id, "Kettle");
    }

    @Test
    @Assertion("D2")
    void entities_of_several_classes_are_copied() {
        catalogue.all();
        int runs = catalogue.runs();

        List<Product> copies = catalogue.all();

        assertEquals(runs, catalogue.runs());
        assertSame(Gadget.class, copies.get(0).getClass());
        assertSame(Book.class, copies.get(1).getClass());
    }

    @Test
    @Assertion("D2")
    void a_tree_is_copied_up_and_down() {
        catalogue.category("Books");

        Category copy = catalogue.category("Books");

        assertEquals("Novels", copy.getChildren().iterator().next().getName());
        assertSame(copy, copy.getChildren().iterator().next().getParent());
        assertEquals("All", copy.getParent().getName());
        assertEquals(2, copy.getParent().getChildren().size());
    }

    @Test
    @Assertion("D4")
    void what_was_not_loaded_is_named_with_its_cure() {
        UnserializableValueException refused =
                assertThrows(UnserializableValueException.class, () -> catalogue.bare(id("Moby-Dick")));

        assertTrue(refused.getMessage().startsWith("LARDER-04001 shop.service.Catalogue#bare"), refused.getMessage());
        assertTrue(refused.getMessage().contains("join fetch"), refused.getMessage());
        assertTrue(refused.getMessage().contains("return a record"), refused.getMessage());
    }

    @Test
    @Assertion({"D4", "D12"})
    void a_reference_that_was_not_loaded_is_named_with_its_cure() {
        long id = catalogue.category("Novels").getId();
        em.getEntityManagerFactory().getCache().evictAll();

        UnserializableValueException refused =
                assertThrows(UnserializableValueException.class, () -> catalogue.reference(id));

        // EclipseLink has no proxies: its reference is the entity itself, without its lazy parts
        assertTrue(
                refused.getMessage().contains("(shop.model.Category)")
                        || refused.getMessage().contains("#reference: children ("),
                refused.getMessage());
        assertFalse(refused.getMessage().contains("$"), refused.getMessage());
        assertTrue(refused.getMessage().contains("join fetch"), refused.getMessage());
    }

    @Test
    @Assertion({"K5", "K10"})
    void an_entity_is_an_argument_by_its_content() {
        Supplier supplier = catalogue.supplier("Pequod");
        catalogue.label(supplier);
        int runs = catalogue.runs();

        assertEquals("Pequod, Nantucket", catalogue.label(catalogue.supplier("Pequod")));
        assertEquals(runs, catalogue.runs());
    }

    @Test
    @Assertion({"K5", "K10"})
    void a_copy_with_all_that_was_fetched_is_the_same_argument_as_the_entity() {
        long id = id("Kettle");
        Product loaded = catalogue.page(id);
        Product copy = catalogue.page(id);
        loaded.setCategory(null); // its children are a set that leads back to it
        copy.setCategory(null);
        catalogue.label(loaded);
        int runs = catalogue.runs();

        assertEquals("Kettle, 39.90", catalogue.label(copy));
        assertEquals(runs, catalogue.runs());
    }

    @Test
    @Assertion("K5")
    void an_entity_in_a_set_that_leads_back_to_it_is_refused_as_an_argument() {
        long id = id("Moby-Dick");
        Product loaded = catalogue.page(id);

        UnhashableParameterException refused =
                assertThrows(UnhashableParameterException.class, () -> catalogue.label(loaded));

        assertTrue(refused.getMessage().startsWith("LARDER-02004 shop.service.Catalogue#label"), refused.getMessage());
        assertTrue(refused.getMessage().contains("product.category.parent.children"), refused.getMessage());
        assertTrue(refused.getMessage().contains("; pass the id instead of the entity, or "), refused.getMessage());
    }

    @Test
    @Assertion("K10")
    void a_look_at_an_argument_loads_nothing() throws Exception {
        PersistenceUnitUtil loaded = em.getEntityManagerFactory().getPersistenceUnitUtil();
        transaction.begin();
        try {
            Product product = em.find(Product.class, id("Moby-Dick"));
            assertFalse(loaded.isLoaded(product, "reviews"));

            UnhashableParameterException refused =
                    assertThrows(UnhashableParameterException.class, () -> catalogue.label(product));

            assertFalse(loaded.isLoaded(product, "reviews"));
            assertFalse(loaded.isLoaded(product, "tags"));
            assertFalse(loaded.isLoaded(product, "attributes"));
            assertFalse(loaded.isLoaded(product, "category"));
            assertTrue(refused.getMessage().contains("pass its id"), refused.getMessage());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @Assertion("W6")
    void what_a_failed_transaction_read_is_not_kept() {
        long id = id("Kettle");
        products.row(id);

        assertThrows(EJBException.class, () -> products.renameAndFail(id, "Nameless"));

        assertEquals("Kettle", products.row(id).name());
        assertEquals("Kettle", catalogue.rows().get(0).name());
    }

    private long id(String name) {
        return catalogue.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Class<?>> causes(Throwable failure) {
        return failure == null
                ? List.of()
                : java.util.stream.Stream.<Class<?>>concat(
                                java.util.stream.Stream.of(failure.getClass()), causes(failure.getCause()).stream())
                        .toList();
    }
}
