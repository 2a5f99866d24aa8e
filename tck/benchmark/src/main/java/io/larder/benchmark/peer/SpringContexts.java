package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.benchmark.shop.Shop;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Application contexts of Spring, with class proxies as Spring Boot makes them. */
final class SpringContexts {

    @EnableCaching(proxyTargetClass = true)
    static class Caching {}

    private SpringContexts() {}

    static Opened onCaffeine(Class<? extends Shop> shop) {
        CaffeineCacheManager manager = new CaffeineCacheManager();
        for (String bounded : new String[] {"article", "nothing"}) {
            manager.registerCustomCache(
                    bounded, Caffeine.newBuilder().maximumSize(Shop.BOUND).build());
        }
        return context(shop, manager);
    }

    static Opened byValue(Class<? extends Shop> shop) {
        ConcurrentMapCacheManager manager = new ConcurrentMapCacheManager();
        manager.setStoreByValue(true);
        return context(shop, manager);
    }

    private static <M extends CacheManager> Opened context(Class<? extends Shop> shop, M manager) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Caching.class, shop);
        context.registerBean("cacheManager", CacheManager.class, () -> manager);
        context.refresh();
        return new Opened(context.getBean(shop), context);
    }
}
