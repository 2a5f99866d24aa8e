/** The CSV file: reading it line by line, saying what was odd about a line, and making a file where there is none. */
@NullMarked
package io.larder.sample.quakes.file;

import org.jspecify.annotations.NullMarked;
