package mistakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Declared return types of which no value is data. */
final class Results {

    private Results() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atDeployment("the result is a stream of elements", Elements.class)
                        .cured("a List", Collected.class, Collected::names),
                Mistake.atDeployment("the result is an iterator", Iterated.class)
                        .cured("a List", Collected.class, Collected::names),
                Mistake.atDeployment("the result is an input stream", Input.class)
                        .cured("a byte[]", Bytes.class, bean -> new String(bean.file(), UTF_8))
                        .cured("a String", Text.class, Text::file),
                Mistake.atDeployment("the result is a Future", Futures.class)
                        .cured("a CompletionStage", Stages.class, bean -> bean.name()
                                .toCompletableFuture()
                                .join()),
                Mistake.atDeployment("the result is a publisher", Published.class)
                        .cured("a List", Collected.class, Collected::names),
                Mistake.atDeployment("a stream inside an Optional", Inside.class)
                        .cured("a List inside", InsideCollected.class, InsideCollected::names),
                Mistake.atDeployment("the result is a response of JAX-RS", Responses.class)
                        .cured("the entity in a service", Resource.class, Resource::entity),
                Mistake.atDeployment("the result is a StreamingOutput", Streaming.class)
                        .cured("what it writes", Bytes.class, bean -> new String(bean.file(), UTF_8)),
                Mistake.atDeployment("the result is a result set", Rows.class)
                        .cured("the rows as records", Records.class, Records::rows),
                Mistake.atDeployment("the result is a connection", Connections.class)
                        .cured("the rows as records", Records.class, Records::rows)
                        .cured("the pool as a resource", Pool.class, Pool::pool),
                Mistake.atDeployment("the result is a Supplier", Supplied.class)
                        .cured("the value", Text.class, Text::file)
                        .cured("a resource", SharedSupplier.class, SharedSupplier::name),
                Mistake.atDeployment("the result is a Function", Functions.class)
                        .cured("a method with the argument", Priced.class, bean -> bean.price(10)),
                Mistake.atDeployment("the result is an entity manager", Managers.class)
                        .cured("what it reads", Text.class, Text::file),
                Mistake.atDeployment("the result is an injected bean", Beans.class)
                        .cured("what it returns", UsesBean.class, UsesBean::text));
    }

    @ApplicationScoped
    static class Elements {
        @CacheData
        Stream<String> names() {
            return Stream.of("pen", "paper");
        }
    }

    @ApplicationScoped
    static class Collected {
        @CacheData
        List<String> names() {
            return Stream.of("pen", "paper").toList();
        }
    }

    @ApplicationScoped
    static class Iterated {
        @CacheData
        Iterator<String> names() {
            return List.of("pen", "paper").iterator();
        }
    }

    @ApplicationScoped
    static class Input {
        @CacheData
        InputStream file() {
            return new ByteArrayInputStream("text".getBytes(UTF_8));
        }
    }

    @ApplicationScoped
    static class Bytes {
        @CacheData
        byte[] file() {
            return "text".getBytes(UTF_8);
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Text {
        @CacheData
        String file() {
            return "text";
        }
    }

    @ApplicationScoped
    static class Futures {
        @CacheData
        Future<String> name() {
            return CompletableFuture.completedFuture("pen");
        }
    }

    @ApplicationScoped
    static class Stages {
        @CacheData
        CompletionStage<String> name() {
            return CompletableFuture.completedFuture("pen");
        }
    }

    @ApplicationScoped
    static class Published {
        @CacheData
        Flow.Publisher<String> names() {
            return new SubmissionPublisher<>();
        }
    }

    @ApplicationScoped
    static class Inside {
        @CacheData
        Optional<Stream<String>> names() {
            return Optional.of(Stream.of("pen"));
        }
    }

    @ApplicationScoped
    static class InsideCollected {
        @CacheData
        Optional<List<String>> names() {
            return Optional.of(List.of("pen"));
        }
    }

    @ApplicationScoped
    static class Responses {
        @CacheData
        Response article() {
            return Response.ok("pen").build();
        }
    }

    record Article(String name) {}

    @Collaborator
    @ApplicationScoped
    static class Service {
        @CacheData
        Article article() {
            return new Article("pen");
        }
    }

    /** The response is built for each request, around what the service returns. */
    @ApplicationScoped
    static class Resource {

        @Inject
        Service service;

        Article entity() {
            return service.article();
        }
    }

    @ApplicationScoped
    static class Streaming {
        @CacheData
        StreamingOutput file() {
            return out -> out.write(1);
        }
    }

    @ApplicationScoped
    static class Rows {
        @CacheData
        ResultSet rows() {
            throw new UnsupportedOperationException();
        }
    }

    @ApplicationScoped
    static class Records {
        @CacheData
        List<Article> rows() {
            return List.of(new Article("pen"));
        }
    }

    @ApplicationScoped
    static class Connections {
        @CacheData
        Connection connection() {
            throw new UnsupportedOperationException();
        }
    }

    @ApplicationScoped
    static class Pool {
        @CacheResource
        DataSource pool() {
            return new JdbcDataSource();
        }
    }

    @ApplicationScoped
    static class Supplied {
        @CacheData
        Supplier<String> name() {
            return () -> "pen";
        }
    }

    @ApplicationScoped
    static class SharedSupplier {
        @CacheResource
        Supplier<String> name() {
            return () -> "pen";
        }
    }

    @ApplicationScoped
    static class Functions {
        @CacheData
        Function<Integer, Integer> price() {
            return number -> 2 * number;
        }
    }

    @ApplicationScoped
    static class Priced {
        @CacheData
        int price(int number) {
            return 2 * number;
        }
    }

    @ApplicationScoped
    static class Managers {
        @CacheData
        EntityManager manager() {
            throw new UncheckedIOException(new java.io.IOException());
        }
    }

    @ApplicationScoped
    static class Beans {

        @Inject
        Text text;

        @CacheData
        Text bean() {
            return text;
        }
    }

    @ApplicationScoped
    static class UsesBean {

        @Inject
        Text text;

        @CacheData
        String text() {
            return text.file();
        }
    }
}
