/**
 * Quakes, the application that shows Larder: what it knows of an earthquake and where it is configured. {@code file} reads the CSV
 * file, {@code store} keeps it in a database behind a {@code @CacheResource}, {@code query} asks the database with
 * {@code @CacheData}, {@code tour} has what the pages of the tour show, {@code chart} draws the answers, {@code page} shows them.
 */
@NullMarked
package io.larder.sample.quakes;

import org.jspecify.annotations.NullMarked;
