/**
 * The rules of this project, as tests: who may know whom, what names and sizes are allowed, which sentence of the
 * specification is proven, which message is documented. Each rule has a fixture that proves that the rule can fail.
 */
@NullMarked
package io.larder.architecture;

import org.jspecify.annotations.NullMarked;
