/** Loading the database and closing it. */
@NullMarked
package io.larder.sample.quakes.store;

import org.jspecify.annotations.NullMarked;
