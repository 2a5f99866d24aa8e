package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Shop;
import io.larder.internal.cdi.LarderExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Everybody who takes part, by the name under which the tables have it. */
public enum Contestant {
    LARDER("Larder", true) {
        @Override
        public Opened open() {
            return weld(new Weld().disableDiscovery().addExtension(new LarderExtension()), LarderShop.class);
        }
    },
    SPRING("Spring @Cacheable, Caffeine", false) {
        @Override
        public Opened open() {
            return SpringContexts.onCaffeine(SpringShop.class);
        }
    },
    SPRING_SYNC("Spring @Cacheable(sync = true), Caffeine", false) {
        @Override
        public Opened open() {
            return SpringContexts.onCaffeine(SpringSyncShop.class);
        }
    },
    SPRING_BY_VALUE("Spring @Cacheable, map by value", true) {
        @Override
        public Opened open() {
            return SpringContexts.byValue(SpringShop.class);
        }
    },
    EHCACHE("Ehcache, serializing copier", true) {
        @Override
        public Opened open() {
            EhcacheShop shop = new EhcacheShop();
            return new Opened(shop, shop);
        }
    },
    COHERENCE("Coherence @CacheGet", false) {
        @Override
        public Opened open() {
            return CoherenceMember.open("near");
        }
    },
    COHERENCE_BY_VALUE("Coherence @CacheGet, no near cache", true) {
        @Override
        public Opened open() {
            return CoherenceMember.open("thin");
        }
    },
    CAFFEINE_FORY("Caffeine, Fory by hand", true) {
        @Override
        public Opened open() {
            return alone(new CaffeineForyShop());
        }
    },
    CAFFEINE("Caffeine by hand", false) {
        @Override
        public Opened open() {
            return alone(new CaffeineShop());
        }
    },
    INFINISPAN("Infinispan get", false) {
        @Override
        public Opened open() {
            InfinispanShop shop = new InfinispanShop();
            return new Opened(shop, shop);
        }
    },
    NOOP("floor: Weld interceptor that does nothing", false) {
        @Override
        public Opened open() {
            return weld(
                    new Weld()
                            .disableDiscovery()
                            .addBeanClass(NoopInterceptor.class)
                            .addInterceptor(NoopInterceptor.class),
                    NoopShop.class);
        }
    },
    FORY("floor: Fory alone", true) {
        @Override
        public Opened open() {
            return alone(new ForyShop());
        }
    },
    CLONE("floor: clone()", true) {
        @Override
        public Opened open() {
            return alone(new CloneShop());
        }
    };

    private final String title;
    private final boolean copies;

    Contestant(String title, boolean copies) {
        this.title = title;
        this.copies = copies;
    }

    /** Ready for calls; its caches are empty. */
    public abstract Opened open();

    public String title() {
        return title;
    }

    /** Whether each caller gets an object of its own. */
    public boolean copies() {
        return copies;
    }

    private static Opened alone(Shop shop) {
        return new Opened(shop, () -> {});
    }

    static Opened weld(Weld weld, Class<? extends Shop> shop) {
        WeldContainer container = weld.addBeanClasses(shop).initialize();
        return new Opened(container.select(shop).get(), container);
    }
}
