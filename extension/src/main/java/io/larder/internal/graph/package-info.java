/** Algorithms on graphs. Depends on nothing else of Larder. */
@NullMarked
package io.larder.internal.graph;

import org.jspecify.annotations.NullMarked;
