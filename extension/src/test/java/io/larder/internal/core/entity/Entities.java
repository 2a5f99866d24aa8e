package io.larder.internal.core.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.queries.FetchGroup;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.eclipse.persistence.sessions.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.PersistentAttributeInterceptor;

/** Entities, and classes as the providers make them of entities. */
public final class Entities {

    private Entities() {}

    @Entity
    public static class Author {
        @Id
        public long id;

        public String name = "Herman";

        @OneToMany(mappedBy = "author")
        public List<Book> books = new ArrayList<>();
    }

    @Entity
    public static class Book {
        @Id
        public long id;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author author;
    }

    /** As Hibernate's enhancer makes them. */
    public static class Enhanced implements PersistentAttributeInterceptable {

        private transient PersistentAttributeInterceptor interceptor;

        @Override
        public PersistentAttributeInterceptor $$_hibernate_getInterceptor() {
            return interceptor;
        }

        @Override
        public void $$_hibernate_setInterceptor(PersistentAttributeInterceptor interceptor) {
            this.interceptor = interceptor;
        }
    }

    /** As EclipseLink's weaver makes them. */
    public static class Woven implements FetchGroupTracker {

        public Author author = new Author();
        public ValueHolder<Author> _persistence_author_vh = new ValueHolder<>(author);
        public FetchGroup _persistence_fetchGroup;

        @Override
        public FetchGroup _persistence_getFetchGroup() {
            return _persistence_fetchGroup;
        }

        @Override
        public void _persistence_setFetchGroup(FetchGroup group) {
            _persistence_fetchGroup = group;
        }

        @Override
        public boolean _persistence_isAttributeFetched(String attribute) {
            return true;
        }

        @Override
        public void _persistence_resetFetchGroup() {}

        @Override
        public boolean _persistence_shouldRefreshFetchGroup() {
            return false;
        }

        @Override
        public void _persistence_setShouldRefreshFetchGroup(boolean should) {}

        @Override
        public Session _persistence_getSession() {
            return null;
        }

        @Override
        public void _persistence_setSession(Session session) {}
    }

    /** Runs in a transaction of Hibernate on a database with one author of one book, both with the id 1. */
    public static void withHibernate(Consumer<org.hibernate.Session> test) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Author.class)
                .addAnnotatedClass(Book.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:lazy")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            factory.inTransaction(session -> {
                Author author = new Author();
                author.id = 1;
                session.persist(author);
                Book book = new Book();
                book.id = 1;
                book.author = author;
                session.persist(book);
            });
            factory.inTransaction(test);
        }
    }
}
