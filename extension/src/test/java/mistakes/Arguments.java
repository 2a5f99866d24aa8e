package mistakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.security.Principal;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Declared types of parameters of which no value could be part of a key. */
final class Arguments {

    private Arguments() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atDeployment("an input stream as an argument", OfInput.class)
                        .cured("its content", OfBytes.class, bean -> bean.length("text".getBytes(UTF_8)))
                        .cured(
                                "@ExcludeFromKey",
                                Excluded.class,
                                bean -> bean.of("name", new ByteArrayInputStream(new byte[1]))),
                Mistake.atDeployment("a stream of elements as an argument", OfElements.class)
                        .cured("a List", OfList.class, bean -> bean.count(List.of("pen")))
                        .cured("@ExcludeFromKey", Excluded.class, bean -> bean.of("name", Stream.of("pen"))),
                Mistake.atDeployment("the request as an argument", OfRequest.class)
                        .cured("what the method reads from it", OfText.class, bean -> bean.of("de")),
                Mistake.atDeployment("the headers as an argument", OfHeaders.class)
                        .cured("what the method reads from it", OfText.class, bean -> bean.of("de")),
                Mistake.atDeployment("the session as an argument", OfSession.class)
                        .cured("what the method reads from it", OfText.class, bean -> bean.of("de")),
                Mistake.atDeployment("an uploaded part as an argument", OfPart.class)
                        .cured("its content", OfBytes.class, bean -> bean.length("text".getBytes(UTF_8))),
                Mistake.atDeployment("the security context as an argument", OfSecurity.class)
                        .cured("the user's name", OfText.class, bean -> bean.of("ada")),
                Mistake.atDeployment("the principal as an argument", OfPrincipal.class)
                        .cured("the user's name", OfText.class, bean -> bean.of("ada")),
                Mistake.atDeployment("the entity manager as an argument", OfManager.class)
                        .cured("injected", Injected.class, bean -> bean.of("pen")),
                Mistake.atDeployment("a connection as an argument", OfConnection.class)
                        .cured("injected", Injected.class, bean -> bean.of("pen")),
                Mistake.atDeployment("an injected bean as an argument", OfBean.class)
                        .cured("injected", Injected.class, bean -> bean.of("pen"))
                        .cured("@ExcludeFromKey", Excluded.class, Excluded::ofBean),
                Mistake.atDeployment("a bean of the session as an argument", OfVisitor.class)
                        .cured("what the method reads from it", OfText.class, bean -> bean.of("de")),
                Mistake.atDeployment("a Supplier as an argument", OfSupplier.class)
                        .cured("its value", OfText.class, bean -> bean.of("pen"))
                        .cured(
                                "@ExcludeFromKey",
                                Excluded.class,
                                bean -> bean.of("name", (Supplier<String>) () -> "pen")),
                Mistake.atDeployment("a pending stage as an argument", OfStage.class)
                        .cured("its value", OfText.class, bean -> bean.of("pen")),
                Mistake.atCall("a lambda as an argument", OfFilter.class, bean -> bean.count(name -> name.isEmpty()))
                        .cured("an enum", OfEnumFilter.class, bean -> bean.count(EnumFilter.EMPTY))
                        .cured("@ExcludeFromKey", Excluded.class, bean -> bean.of("name", (Filter) String::isEmpty)),
                Mistake.atCall(
                                "a stream inside an argument",
                                OfQuery.class,
                                bean -> bean.count(new Query(new ByteArrayInputStream(new byte[1]))))
                        .cured("its content", OfBytes.class, bean -> bean.length("text".getBytes(UTF_8))));
    }

    @ApplicationScoped
    static class OfText {
        @CacheData
        String of(String text) {
            return text;
        }
    }

    @ApplicationScoped
    static class OfBytes {
        @CacheData
        int length(byte[] file) {
            return file.length;
        }
    }

    @ApplicationScoped
    static class OfList {
        @CacheData
        int count(List<String> names) {
            return names.size();
        }
    }

    @ApplicationScoped
    static class OfInput {
        @CacheData
        int length(InputStream file) {
            return file.hashCode();
        }
    }

    @ApplicationScoped
    static class OfElements {
        @CacheData
        int count(Stream<String> names) {
            return names.hashCode();
        }
    }

    @ApplicationScoped
    static class OfRequest {
        @CacheData
        String language(HttpServletRequest request) {
            return request.getLocale().getLanguage();
        }
    }

    @ApplicationScoped
    static class OfHeaders {
        @CacheData
        String language(HttpHeaders headers) {
            return headers.getHeaderString("Accept-Language");
        }
    }

    @ApplicationScoped
    static class OfSession {
        @CacheData
        String language(HttpSession session) {
            return session.getId();
        }
    }

    @ApplicationScoped
    static class OfPart {
        @CacheData
        String name(Part file) {
            return file.getName();
        }
    }

    @ApplicationScoped
    static class OfSecurity {
        @CacheData
        String orders(SecurityContext security) {
            return security.getAuthenticationScheme();
        }
    }

    @ApplicationScoped
    static class OfPrincipal {
        @CacheData
        String orders(Principal user) {
            return user.getName();
        }
    }

    @ApplicationScoped
    static class OfManager {
        @CacheData
        String orders(EntityManager em) {
            return em.toString();
        }
    }

    @ApplicationScoped
    static class OfConnection {
        @CacheData
        String orders(Connection connection) {
            return connection.toString();
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Texts {
        String upper(String text) {
            return text.toUpperCase(java.util.Locale.ROOT);
        }
    }

    @ApplicationScoped
    static class OfBean {
        @CacheData
        String of(Texts texts, String text) {
            return texts.upper(text);
        }
    }

    @ApplicationScoped
    static class Injected {

        @Inject
        Texts texts;

        @CacheData
        String of(String text) {
            return texts.upper(text);
        }
    }

    @Collaborator
    @SessionScoped
    static class Visitor implements Serializable {
        private static final long serialVersionUID = 1L;

        String language() {
            return "de";
        }
    }

    @ApplicationScoped
    static class OfVisitor {
        @CacheData
        String greeting(Visitor visitor) {
            return visitor.language();
        }
    }

    @ApplicationScoped
    static class OfSupplier {
        @CacheData
        String name(Supplier<String> name) {
            return name.get();
        }
    }

    @ApplicationScoped
    static class OfStage {
        @CacheData
        String name(CompletionStage<String> name) {
            return name.toString();
        }
    }

    @ApplicationScoped
    static class Excluded {

        @Inject
        Texts texts;

        @Inject
        Named named;

        int ofBean() {
            return named.of("name", texts);
        }

        int of(String name, Object source) {
            return named.of(name, source);
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Named {
        @CacheData
        int of(String name, @ExcludeFromKey Object source) {
            return source.hashCode();
        }
    }

    interface Filter {
        boolean takes(String name);
    }

    @ApplicationScoped
    static class OfFilter {
        @CacheData
        int count(Filter filter) {
            return filter.takes("") ? 1 : 0;
        }
    }

    enum EnumFilter implements Filter {
        EMPTY;

        @Override
        public boolean takes(String name) {
            return name.isEmpty();
        }
    }

    @ApplicationScoped
    static class OfEnumFilter {
        @CacheData
        int count(EnumFilter filter) {
            return filter.takes("") ? 1 : 0;
        }
    }

    record Query(Object source) {}

    @ApplicationScoped
    static class OfQuery {
        @CacheData
        int count(Query query) {
            return query.hashCode();
        }
    }
}
