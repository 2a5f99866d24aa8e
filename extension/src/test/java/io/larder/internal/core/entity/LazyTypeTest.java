package io.larder.internal.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.entity.Entities.Author;
import io.larder.internal.core.entity.Entities.Book;
import io.larder.internal.core.entity.Entities.Enhanced;
import io.larder.internal.core.entity.Entities.Woven;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.indirection.IndirectList;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.queries.FetchGroup;
import org.hibernate.bytecode.enhance.spi.interceptor.LazyAttributeLoadingInterceptor;
import org.junit.jupiter.api.Test;

/** The providers' own classes; what they make of an application on a server is in the module of the everyday application. */
class LazyTypeTest {

    @Test
    void ordinary_classes_are_none() {
        assertNull(LazyType.of(String.class));
        assertNull(LazyType.of(ArrayList.class));
        assertNull(LazyType.of(Book.class));
        assertSame(Book.class, LazyType.declared(Book.class));
    }

    @Test
    @Assertion({"D4", "K6"})
    void lazy_proxy_of_hibernate_is_asked_and_not_loaded() {
        Entities.withHibernate(session -> {
            Object proxy = Objects.requireNonNull(session.find(Book.class, 1L)).author;
            LazyType type = lazy(proxy);

            assertTrue(type.isStandIn());
            assertSame(Author.class, LazyType.declared(proxy.getClass()));
            assertFalse(type.isLoaded(proxy));
            assertFalse(type.isLoaded(proxy));

            assertEquals("Herman", ((Author) Objects.requireNonNull(org.hibernate.Hibernate.unproxy(proxy))).name);
            assertTrue(type.isLoaded(proxy));
            assertSame(Author.class, Objects.requireNonNull(type.target(proxy)).getClass());
        });
    }

    @Test
    @Assertion({"D4", "K6"})
    void collection_of_hibernate_is_asked_and_not_loaded() {
        Entities.withHibernate(session -> {
            List<Book> books = session.find(Author.class, 1L).books;
            LazyType type = lazy(books);

            assertFalse(type.isStandIn());
            assertFalse(type.isLoaded(books));
            assertEquals(1, books.size());
            assertTrue(type.isLoaded(books));
            assertSame(books, type.target(books));
        });
    }

    @Test
    @Assertion({"D4", "K6"})
    void enhanced_entity_of_hibernate_is_loaded_when_no_attribute_lacks() {
        Enhanced entity = new Enhanced();
        LazyType type = lazy(entity);
        assertTrue(type.isLoaded(entity));

        LazyAttributeLoadingInterceptor interceptor =
                new LazyAttributeLoadingInterceptor("Enhanced", 1L, Set.of("text"), null);
        entity.$$_hibernate_setInterceptor(interceptor);
        assertFalse(type.isLoaded(entity));

        interceptor.attributeInitialized("text");
        assertTrue(type.isLoaded(entity));
    }

    @Test
    @Assertion({"D4", "K6"})
    void woven_entity_of_eclipselink_is_loaded_without_a_fetch_group() {
        Woven entity = new Woven();
        LazyType type = lazy(entity);
        assertTrue(type.isLoaded(entity));

        entity._persistence_setFetchGroup(new FetchGroup("some"));
        assertFalse(type.isLoaded(entity));
    }

    @Test
    @Assertion({"D4", "K6"})
    void holders_and_collections_of_eclipselink_are_asked() {
        Author author = new Author();
        ValueHolder<Author> holder = new ValueHolder<>(author);
        assertTrue(lazy(holder).isLoaded(holder));
        assertTrue(lazy(holder).isStandIn());
        assertSame(author, lazy(holder).target(holder));

        IndirectList<String> list = new IndirectList<>();
        assertFalse(lazy(list).isStandIn());
        assertTrue(lazy(list).isLoaded(list));
        list.setValueHolder(new ValueHolder<>() {
            @Override
            public boolean isInstantiated() {
                return false;
            }
        });
        assertFalse(lazy(list).isLoaded(list));
    }

    @Test
    void woven_fields_are_told_from_those_of_the_entity() throws Exception {
        assertTrue(WovenFields.isWoven(Woven.class.getDeclaredField("_persistence_fetchGroup")));
        assertFalse(WovenFields.isWoven(Woven.class.getDeclaredField("author")));
        assertEquals(
                Woven.class.getDeclaredField("_persistence_author_vh"),
                WovenFields.holderOf(Woven.class.getDeclaredField("author")));
        assertNull(WovenFields.holderOf(Woven.class.getDeclaredField("_persistence_fetchGroup")));
    }

    private static LazyType lazy(Object value) {
        return Objects.requireNonNull(LazyType.of(value.getClass()));
    }
}
