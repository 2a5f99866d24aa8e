/** What the tests of several packages stand on: a file to read, and its figures counted in a second, plainer way. */
@NullMarked
package io.larder.sample.quakes;

import org.jspecify.annotations.NullMarked;
