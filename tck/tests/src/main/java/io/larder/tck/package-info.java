/**
 * The conformance kit: what docs/specification.md promises and only a container can show. One package for each chapter; a test
 * names the sentences that it proves. The same jar of tests runs on each container, so nothing in it knows which one it is.
 */
@NullMarked
package io.larder.tck;

import org.jspecify.annotations.NullMarked;
