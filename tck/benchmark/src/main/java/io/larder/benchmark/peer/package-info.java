/** Larder and what others use instead of it, each as its own documentation shows it, and the floors that none of them can go below. */
@NullMarked
package io.larder.benchmark.peer;

import org.jspecify.annotations.NullMarked;
