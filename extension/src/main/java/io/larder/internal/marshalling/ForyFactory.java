package io.larder.internal.marshalling;

import org.apache.fory.Fory;
import org.apache.fory.logging.LoggerFactory;
import org.apache.fory.resolver.SharedRegistry;

/** Makes Forys that resolve classes by one class loader, all alike. */
final class ForyFactory {

    private final ClassLoader loader;
    private final Limits limits;
    private final SharedRegistry shared = new SharedRegistry();
    private final boolean trackStrings;

    /** @param trackStrings whether a string that is met again is the same string in the copy; slower where strings are many */
    ForyFactory(ClassLoader loader, Limits limits, boolean trackStrings) {
        this.loader = loader;
        this.limits = limits;
        this.trackStrings = trackStrings;
        LoggerFactory.disableLogging(); // it would write to the standard output
    }

    /**
     * Generated code finds a record that is not public by its name, through Fory's own class loader: it is generated only where that is the
     * bean's, as it is where Larder lies beside the bean.
     */
    PooledFory create() {
        Fory fory = Fory.builder()
                .withXlang(false)
                .withCompatible(false)
                .requireClassRegistration(false)
                .suppressClassRegistrationWarnings(true)
                .withRefTracking(true)
                .ignoreStringRef(!trackStrings)
                .ignoreTimeRef(false) // a Date can be changed
                .withClassVersionCheck(false)
                .registerGuavaTypes(false)
                .withCodegen(loader == Fory.class.getClassLoader())
                .withAsyncCompilation(false)
                .withMaxDepth(4 * limits.maxDepth() + 50)
                .withMaxGraphMemoryBytes(Long.MAX_VALUE)
                .withMaxUnbackedContainerItems(Integer.MAX_VALUE)
                .withSerializerFactory(new JdkSerializers())
                .withSharedRegistry(shared)
                .withClassLoader(loader)
                .build();
        LargePartEnvelopeSerializer envelopeSerializer = new LargePartEnvelopeSerializer(fory.getTypeResolver());
        fory.registerSerializerAndType(LargePartEnvelope.class, envelopeSerializer);
        JdkSerializers.overriding(fory.getTypeResolver()).forEach(fory::registerSerializer);
        return new PooledFory(fory, envelopeSerializer);
    }
}
