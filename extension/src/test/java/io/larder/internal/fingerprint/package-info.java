/**
 * Tests of fingerprints, over small applications that are compiled in memory: what is edited and must count, what is edited and
 * must not, and what it costs.
 */
@NullMarked
package io.larder.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
