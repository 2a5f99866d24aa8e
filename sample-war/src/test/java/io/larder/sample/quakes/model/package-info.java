/** The model on places of which one knows to which belt they belong. */
@NullMarked
package io.larder.sample.quakes.model;

import org.jspecify.annotations.NullMarked;
