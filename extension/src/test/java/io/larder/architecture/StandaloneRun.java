package io.larder.architecture;

import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.MarshallerFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;

/**
 * Runs in a class loader that knows the standalone jar only: an Infinispan with a store on disk, and a copy of a value.
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

    private static Object copied(Object value) {
        try (MarshallerFactory factory = new MarshallerFactory(type -> false, List.of())) {
            ClassLoader loader = value.getClass().getClassLoader();
            ValueMarshaller marshaller = factory.create("Shop#orders", Object.class, ValueFormat.BINARY, loader, true);
            return marshaller.unmarshal(marshaller.marshal(value).marshalled());
        }
    }
}
