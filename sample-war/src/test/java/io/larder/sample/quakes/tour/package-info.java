/** What the pages of the tour show, without a page. */
@NullMarked
package io.larder.sample.quakes.tour;

import org.jspecify.annotations.NullMarked;
