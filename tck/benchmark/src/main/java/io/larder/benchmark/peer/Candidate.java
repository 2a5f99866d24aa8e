package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Workload;
import io.larder.internal.cdi.extension.LarderExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** All candidates, with their titles in the tables. */
public enum Candidate {
    LARDER("Larder", true) {
        @Override
        public RunningCandidate open() {
            return weld(new Weld().disableDiscovery().addExtension(new LarderExtension()), LarderWorkload.class);
        }
    },
    SPRING("Spring @Cacheable, Caffeine", false) {
        @Override
        public RunningCandidate open() {
            return SpringContexts.onCaffeine(SpringWorkload.class);
        }
    },
    SPRING_SYNC("Spring @Cacheable(sync = true), Caffeine", false) {
        @Override
        public RunningCandidate open() {
            return SpringContexts.onCaffeine(SpringSyncWorkload.class);
        }
    },
    SPRING_BY_VALUE("Spring @Cacheable, map by value", true) {
        @Override
        public RunningCandidate open() {
            return SpringContexts.byValue(SpringWorkload.class);
        }
    },
    EHCACHE("Ehcache, serializing copier", true) {
        @Override
        public RunningCandidate open() {
            EhcacheWorkload workload = new EhcacheWorkload();
            return new RunningCandidate(workload, workload);
        }
    },
    COHERENCE("Coherence @CacheGet", false) {
        @Override
        public RunningCandidate open() {
            return CoherenceMember.open("near");
        }
    },
    COHERENCE_BY_VALUE("Coherence @CacheGet, no near cache", true) {
        @Override
        public RunningCandidate open() {
            return CoherenceMember.open("thin");
        }
    },
    CAFFEINE_FORY("Caffeine, Fory by hand", true) {
        @Override
        public RunningCandidate open() {
            return plain(new CaffeineForyWorkload());
        }
    },
    CAFFEINE("Caffeine by hand", false) {
        @Override
        public RunningCandidate open() {
            return plain(new CaffeineWorkload());
        }
    },
    INFINISPAN("Infinispan get", false) {
        @Override
        public RunningCandidate open() {
            InfinispanWorkload workload = new InfinispanWorkload();
            return new RunningCandidate(workload, workload);
        }
    },
    NOOP("floor: Weld interceptor that does nothing", false) {
        @Override
        public RunningCandidate open() {
            return weld(
                    new Weld()
                            .disableDiscovery()
                            .addBeanClass(NoopInterceptor.class)
                            .addInterceptor(NoopInterceptor.class),
                    NoopWorkload.class);
        }
    },
    FORY("floor: Fory alone", true) {
        @Override
        public RunningCandidate open() {
            return plain(new ForyWorkload());
        }
    },
    CLONE("floor: clone()", true) {
        @Override
        public RunningCandidate open() {
            return plain(new CloneWorkload());
        }
    };

    private final String title;
    private final boolean copies;

    Candidate(String title, boolean copies) {
        this.title = title;
        this.copies = copies;
    }

    /** Ready for calls; its caches are empty. */
    public abstract RunningCandidate open();

    public String title() {
        return title;
    }

    /** Whether each caller gets an object of its own. */
    public boolean copies() {
        return copies;
    }

    private static RunningCandidate plain(Workload workload) {
        return new RunningCandidate(workload, () -> {});
    }

    static RunningCandidate weld(Weld weld, Class<? extends Workload> workload) {
        WeldContainer container = weld.addBeanClasses(workload).initialize();
        return new RunningCandidate(container.select(workload).get(), container);
    }
}
