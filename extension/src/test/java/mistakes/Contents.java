package mistakes;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Values that hold something that is no data; only the first call shows it. */
final class Contents {

    private Contents() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atCall("a logger in a field", LoggerInside.class, LoggerInside::page)
                        .cured("static", StaticLogger.class, StaticLogger::page)
                        .cured("transient", TransientLogger.class, TransientLogger::page),
                Mistake.atCall("a lock in a field", LockInside.class, LockInside::page)
                        .cured("transient", TransientLock.class, TransientLock::page),
                Mistake.atCall("an input stream in a record", StreamInside.class, StreamInside::page)
                        .cured("its content", ContentInside.class, ContentInside::page),
                Mistake.atCall("the view of a map's keys", View.class, View::names)
                        .cured("a copy of the view", CopiedView.class, CopiedView::names),
                Mistake.atCall("a bean in a field", BeanInside.class, BeanInside::page)
                        .cured("transient", TransientBean.class, TransientBean::page),
                Mistake.atCall("a cycle through a record", Cycle.class, Cycle::root)
                        .cured("an ordinary class", NoRecord.class, bean -> bean.root().name),
                Mistake.atCall("a thread in a list", ThreadInside.class, ThreadInside::workers)
                        .cured("a resource", Workers.class, Workers::workers));
    }

    static class PageWithLogger {
        final Logger log = Logger.getLogger("mistakes");
        final String title = "title";
    }

    @ApplicationScoped
    static class LoggerInside {
        @CacheData
        List<PageWithLogger> page() {
            return List.of(new PageWithLogger());
        }
    }

    static class PageWithStaticLogger extends Titled {
        static final Logger LOG = Logger.getLogger("mistakes");
    }

    @ApplicationScoped
    static class StaticLogger {
        @CacheData
        List<PageWithStaticLogger> page() {
            return List.of(new PageWithStaticLogger());
        }
    }

    static class PageWithTransientLogger extends Titled {
        final transient Logger log = Logger.getLogger("mistakes");
    }

    @ApplicationScoped
    static class TransientLogger {
        @CacheData
        List<PageWithTransientLogger> page() {
            return List.of(new PageWithTransientLogger());
        }
    }

    /** Two of one title are equal. */
    abstract static class Titled {

        final String title = "title";

        @Override
        public boolean equals(Object other) {
            return other instanceof Titled titled && title.equals(titled.title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }

    static class PageWithLock {
        final ReentrantLock lock = new ReentrantLock();
    }

    @ApplicationScoped
    static class LockInside {
        @CacheData
        Map<String, PageWithLock> page() {
            return Map.of("first", new PageWithLock());
        }
    }

    static class PageWithTransientLock extends Titled {
        final transient ReentrantLock lock = new ReentrantLock();
    }

    @ApplicationScoped
    static class TransientLock {
        @CacheData
        Map<String, PageWithTransientLock> page() {
            return Map.of("first", new PageWithTransientLock());
        }
    }

    @ApplicationScoped
    static class NamedOrder {
        @CacheData
        Map<String, Integer> names() {
            Map<String, Integer> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            names.put("pen", 1);
            return names;
        }
    }

    record Page(String title, Object body) {}

    @ApplicationScoped
    static class StreamInside {
        @CacheData
        Page page() {
            return new Page("title", new ByteArrayInputStream(new byte[1]));
        }
    }

    @ApplicationScoped
    static class ContentInside {
        @CacheData
        Page page() {
            return new Page("title", "body");
        }
    }

    @ApplicationScoped
    static class View {
        @CacheData
        Set<String> names() {
            return new HashMap<>(Map.of("pen", 1)).keySet();
        }
    }

    @ApplicationScoped
    static class CopiedView {
        @CacheData
        Set<String> names() {
            return Set.copyOf(new HashMap<>(Map.of("pen", 1)).keySet());
        }
    }

    @Collaborator
    @ApplicationScoped
    static class Texts {
        String title() {
            return "title";
        }
    }

    static class PageWithBean {
        final Texts texts;

        PageWithBean(Texts texts) {
            this.texts = texts;
        }
    }

    @ApplicationScoped
    static class BeanInside {

        @Inject
        Texts texts;

        @CacheData
        PageWithBean page() {
            return new PageWithBean(texts);
        }
    }

    static class PageWithTransientBean extends Titled {
        final transient Texts texts;

        PageWithTransientBean(Texts texts) {
            this.texts = texts;
        }
    }

    @ApplicationScoped
    static class TransientBean {

        @Inject
        Texts texts;

        @CacheData
        PageWithTransientBean page() {
            return new PageWithTransientBean(texts);
        }
    }

    static class Link {
        Link next;
    }

    record Folder(String name, List<Object> files) {}

    @ApplicationScoped
    static class Cycle {
        @CacheData
        Folder root() {
            Folder root = new Folder("root", new ArrayList<>());
            root.files().add(root);
            return root;
        }
    }

    static class Directory {
        final String name = "root";
        final List<Object> files = new ArrayList<>();
    }

    @ApplicationScoped
    static class NoRecord {
        @CacheData
        Directory root() {
            Directory root = new Directory();
            root.files.add(root);
            return root;
        }
    }

    @ApplicationScoped
    static class ThreadInside {
        @CacheData
        List<Object> workers() {
            return List.of(new Thread());
        }
    }

    @ApplicationScoped
    static class Workers {
        @CacheResource
        List<Supplier<Thread>> workers() {
            return List.of(Thread::new);
        }
    }
}
