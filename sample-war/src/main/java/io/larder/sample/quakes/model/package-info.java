/** A small model, trained with Hipparchus. */
@NullMarked
package io.larder.sample.quakes.model;

import org.jspecify.annotations.NullMarked;
