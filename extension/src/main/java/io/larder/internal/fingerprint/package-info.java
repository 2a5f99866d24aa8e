/**
 * The fingerprint of the code inside a cached method, so that an entry made by other code is never served. Class files are read
 * as they were deployed, described without what says nothing about behaviour, and followed from the method through the
 * application's own code; {@code docs/fingerprint.md} says what counts. The only place that knows ASM.
 */
@NullMarked
package io.larder.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
