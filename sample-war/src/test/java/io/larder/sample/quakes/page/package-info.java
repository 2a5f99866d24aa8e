/** What the pages say about an answer and about the file. */
@NullMarked
package io.larder.sample.quakes.page;

import org.jspecify.annotations.NullMarked;
