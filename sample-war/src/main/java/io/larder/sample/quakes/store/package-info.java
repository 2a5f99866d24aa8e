/** The database: one H2 on disk for the application, opened and filled once, closed when the application goes. */
@NullMarked
package io.larder.sample.quakes.store;

import org.jspecify.annotations.NullMarked;
