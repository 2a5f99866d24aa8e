package io.larder.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;

/**
 * Runs in a class loader that knows the standalone jar only: an Infinispan with a store on disk, and a copy by Fory, which has another
 * name there and so is called by reflection.
 *
 * @param directory where Infinispan may write
 */
public record StandaloneRun(Path directory) implements Callable<String> {

    /** What is copied. */
    public record Probe(int number, String text) {}

    @Override
    public String call() throws Exception {
        return "stored " + stored() + " copied " + copied(new Probe(7, "seven"));
    }

    private String stored() throws Exception {
        var global = new GlobalConfigurationBuilder().nonClusteredDefault();
        global.globalState().enable().persistentLocation(directory.toString());
        var onDisk = new ConfigurationBuilder();
        onDisk.encoding().mediaType(MediaType.APPLICATION_PROTOSTREAM_TYPE);
        onDisk.persistence().addSoftIndexFileStore();
        try (var manager = new DefaultCacheManager(global.build())) {
            var cache = manager.<String, byte[]>createCache("stored", onDisk.build());
            cache.put("key", new byte[] {1, 2});
            return Arrays.toString(cache.get("key"));
        }
    }

    private static Object copied(Object value) throws Exception {
        Class<?> type = Class.forName("io.larder.shaded.org.apache.fory.Fory");
        Object builder = type.getMethod("builder").invoke(null);
        builder.getClass().getMethod("withXlang", boolean.class).invoke(builder, false);
        builder.getClass().getMethod("requireClassRegistration", boolean.class).invoke(builder, false);
        Object fory = builder.getClass().getMethod("build").invoke(builder);
        Object bytes = type.getMethod("serialize", Object.class).invoke(fory, value);
        return type.getMethod("deserialize", byte[].class).invoke(fory, bytes);
    }
}
