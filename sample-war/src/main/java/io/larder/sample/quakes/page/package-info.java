/** The pages: what each of them shows, and how long its answer took. The markup is in the folder {@code webapp}. */
@NullMarked
package io.larder.sample.quakes.page;

import org.jspecify.annotations.NullMarked;
