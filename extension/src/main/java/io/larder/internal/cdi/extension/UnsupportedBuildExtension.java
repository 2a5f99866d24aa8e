package io.larder.internal.cdi.extension;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Validation;

/**
 * Refuses the build of a container that has build compatible extensions only, as Quarkus has: no method would be cached there, in
 * silence. A container with portable extensions runs {@link LarderExtension} and skips this.
 */
@SkipIfPortableExtensionPresent(LarderExtension.class)
public class UnsupportedBuildExtension implements BuildCompatibleExtension {

    @Validation
    public void refuse(Messages messages) {
        messages.error(ExtensionMessages.noPortableExtensions());
    }
}
