/** Reading and making the file. */
@NullMarked
package io.larder.sample.quakes.file;

import org.jspecify.annotations.NullMarked;
