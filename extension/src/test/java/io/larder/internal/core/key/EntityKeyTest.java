package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import io.larder.internal.core.entity.Entities;
import io.larder.internal.core.entity.Entities.Author;
import io.larder.internal.core.entity.Entities.Book;
import io.larder.internal.core.entity.Entities.Enhanced;
import io.larder.internal.core.entity.Entities.Woven;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.queries.FetchGroup;
import org.hibernate.Hibernate;
import org.hibernate.bytecode.enhance.spi.interceptor.LazyAttributeLoadingInterceptor;
import org.junit.jupiter.api.Test;

/** Entities as arguments; with the providers of the servers, in the module of the everyday application. */
class EntityKeyTest {

    private static final class UnloadedHolder extends ValueHolder<Author> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isInstantiated() {
            return false;
        }

        @Override
        public Author getValue() {
            throw new AssertionError("loaded by a look at it");
        }
    }

    @Test
    @Assertion("K10")
    void what_is_not_loaded_has_no_key_and_is_not_loaded_by_making_one() {
        Entities.withHibernate(session -> {
            Author author = session.find(Author.class, 1L);
            assertRefused(author, "arg0.books");
            assertFalse(Hibernate.isInitialized(author.books));
        });
        Entities.withHibernate(session -> {
            Book book = session.find(Book.class, 1L);
            assertRefused(book, "arg0.author");
            assertRefused(book.author, "arg0");
            assertRefused(Map.of("key", book.author), "arg0");
            assertFalse(Hibernate.isInitialized(book.author));
        });
    }

    @Test
    @Assertion("K10")
    void loaded_entity_is_the_same_key_with_proxies_and_lazy_collections_as_without() {
        Entities.withHibernate(session -> {
            Book book = session.find(Book.class, 1L);
            Hibernate.initialize(book.author);
            Author loaded = (Author) Hibernate.unproxy(book.author);
            Hibernate.initialize(loaded.books);

            Author author = new Author();
            author.id = 1;
            Book plain = new Book();
            plain.id = 1;
            plain.author = author;
            author.books = new ArrayList<>(List.of(plain));

            assertEquals(TestKeys.of(plain), TestKeys.of(book));
            assertEquals(TestKeys.of(author), TestKeys.of(book.author));
            assertEquals(TestKeys.of(author), TestKeys.of(loaded));
            assertEquals(TestKeys.of(Map.of(1, author)), TestKeys.of(Map.of(1, book.author)));
            author.name = "Another";
            assertNotEquals(TestKeys.of(plain), TestKeys.of(book));
        });
    }

    @Test
    @Assertion("K10")
    void woven_relation_counts_by_its_holder() {
        Woven loaded = new Woven();
        Woven notYetInField = new Woven();
        notYetInField.author = null;
        Woven withoutHolder = new Woven();
        withoutHolder._persistence_author_vh = null;

        assertEquals(TestKeys.of(loaded), TestKeys.of(notYetInField));
        assertEquals(TestKeys.of(loaded), TestKeys.of(withoutHolder));
        Woven other = new Woven();
        other._persistence_author_vh.getValue().name = "Another";
        assertNotEquals(TestKeys.of(loaded), TestKeys.of(other));

        Woven unloaded = new Woven();
        unloaded._persistence_author_vh = new UnloadedHolder();
        assertRefused(unloaded, "arg0.author");
    }

    @Test
    @Assertion("K10")
    void entity_that_is_loaded_in_part_has_no_key() {
        Woven woven = new Woven();
        woven._persistence_setFetchGroup(new FetchGroup("some"));
        assertRefused(woven, "arg0");

        Enhanced enhanced = new Enhanced();
        enhanced.$$_hibernate_setInterceptor(new LazyAttributeLoadingInterceptor("Enhanced", 1L, Set.of("text"), null));
        assertRefused(enhanced, "arg0");
    }

    @Entity
    private static class Department {
        final Set<Department> children = new HashSet<>();
        Department parent = this;
    }

    private static class SubDepartment extends Department {}

    private record Order(List<Department> departments) {}

    private static class PlainDepartment {
        final Set<PlainDepartment> children = new HashSet<>(Set.of(this));
    }

    private static class Lists {
        final Map<Lists, String> children = new IdentityHashMap<>(Map.of(this, ""));
        final PlainDepartment plain = new PlainDepartment();
    }

    @Test
    @Assertion("V5")
    void remedy_for_an_entity_that_leads_back_to_itself_is_its_id() {
        SubDepartment department = new SubDepartment();
        department.children.add(department);

        for (Object argument : List.of(department, new Order(List.of(department)), Map.of("key", department))) {
            String message = cycleMessage(argument);
            assertTrue(message.contains("; pass the id instead of the entity, or hold it in a list, or "), message);
        }
        for (Object argument : List.of(new PlainDepartment(), new Lists())) {
            String message = cycleMessage(argument);
            assertTrue(message.contains("; hold it in a list, or "), message);
        }
    }

    private static String cycleMessage(Object argument) {
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(argument))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02004 "), message);
        return message;
    }

    private static void assertRefused(Object argument, String path) {
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(argument))
                .getMessage();

        assertTrue(message.contains(path), message);
        assertTrue(message.contains("not loaded yet"), message);
        assertTrue(message.endsWith("; pass its id"), message);
        assertFalse(message.contains("HibernateProxy"), message);
    }
}
