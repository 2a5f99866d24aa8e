/**
 * The one form in which an entry leaves the heap: on disk and in a store that several nodes share. An envelope says whose entry it is, of
 * which code, when it was written and which clears it knows of, and its digest vouches for all of it before a byte of the value is
 * unmarshalled. With a secret the digest is an HMAC, which only the owner of the secret can make.
 */
@NullMarked
package io.larder.internal.envelope;

import org.jspecify.annotations.NullMarked;
