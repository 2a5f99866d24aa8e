package io.larder.testing;

import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;
import org.jboss.weld.environment.se.Weld;

/**
 * Weld SE for tests that name their beans, with Larder in it.
 *
 * <p>Weld without discovery does not load extensions. A test that starts it with the beans' classes alone therefore runs every cached
 * method on each call, and nothing warns of it. With Weld-JUnit5:
 *
 * <pre>{@code
 * @WeldSetup
 * WeldInitiator weld = WeldInitiator.of(LarderWeld.create().beanClasses(Rates.class, RateService.class));
 * }</pre>
 */
public final class LarderWeld {

    private LarderWeld() {}

    /**
     * Returns a Weld without discovery, to which all extensions on the class path were added.
     *
     * @throws IllegalStateException if Larder is not on the class path
     */
    public static Weld create() {
        return withExtensions(new Weld().disableDiscovery());
    }

    /**
     * Adds all extensions on the class path.
     *
     * @param weld one without discovery
     * @return {@code weld}
     * @throws IllegalStateException if Larder is not on the class path
     */
    public static Weld withExtensions(Weld weld) {
        boolean isLarderThere = false;
        for (Extension extension : ServiceLoader.load(Extension.class)) {
            weld.addExtension(extension);
            isLarderThere |= extension.getClass().getName().startsWith("io.larder.");
        }
        if (!isLarderThere) {
            throw new IllegalStateException(
                    "Larder's extension is not on the class path of this test. Add the dependency io.larder:larder.");
        }
        return weld;
    }
}
