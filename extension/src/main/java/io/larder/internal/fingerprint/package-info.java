/**
 * The fingerprint of a cached method's code, so that entries of other code are never served. Class files are read as
 * deployed, described without details that do not affect behaviour, and followed from the method through the
 * application's code. {@code docs/fingerprint.md} documents what counts. Only this package depends on ASM.
 */
@NullMarked
package io.larder.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
