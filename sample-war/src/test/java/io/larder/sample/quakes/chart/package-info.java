/** Where bars, lines and dots stand. */
@NullMarked
package io.larder.sample.quakes.chart;

import org.jspecify.annotations.NullMarked;
