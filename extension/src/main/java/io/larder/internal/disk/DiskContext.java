package io.larder.internal.disk;

import io.larder.internal.envelope.EnvelopeDigest;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What all folders of one application have in common.
 *
 * @param owner as whom this process writes; {@code null} where the file system has no owners
 * @param digest seals and verifies entries
 * @param closed set once the application has stopped: from then on another may use its folder
 */
record DiskContext(
        FilePermissions permissions,
        @Nullable UserPrincipal owner,
        ClockPair clocks,
        RateLimitedWarnings warnings,
        MarshalledFormat format,
        EnvelopeDigest digest,
        AtomicBoolean closed) {}
