/** What the pages of the tour show: beans with a cached method or two each, as small as they can be. */
@NullMarked
package io.larder.sample.quakes.tour;

import org.jspecify.annotations.NullMarked;
