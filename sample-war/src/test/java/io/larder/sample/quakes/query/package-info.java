/** The questions, asked of a database that was loaded from a file. */
@NullMarked
package io.larder.sample.quakes.query;

import org.jspecify.annotations.NullMarked;
