package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.benchmark.workload.Workload;
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

    static RunningCandidate onCaffeine(Class<? extends Workload> workload) {
        CaffeineCacheManager manager = new CaffeineCacheManager();
        for (String bounded : new String[] {"article", "nothing"}) {
            manager.registerCustomCache(
                    bounded,
                    Caffeine.newBuilder().maximumSize(Workload.MAX_ENTRIES).build());
        }
        return context(workload, manager);
    }

    static RunningCandidate byValue(Class<? extends Workload> workload) {
        ConcurrentMapCacheManager manager = new ConcurrentMapCacheManager();
        manager.setStoreByValue(true);
        return context(workload, manager);
    }

    private static <M extends CacheManager> RunningCandidate context(Class<? extends Workload> workload, M manager) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Caching.class, workload);
        context.registerBean("cacheManager", CacheManager.class, () -> manager);
        context.refresh();
        return new RunningCandidate(context.getBean(workload), context);
    }
}
