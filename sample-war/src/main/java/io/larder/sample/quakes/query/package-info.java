/** What is asked of the earthquakes, and the answers: records, so that they can be kept as data. */
@NullMarked
package io.larder.sample.quakes.query;

import org.jspecify.annotations.NullMarked;
