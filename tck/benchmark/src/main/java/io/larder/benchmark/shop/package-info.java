/** What all contestants sell alike: the values, and the methods that return them. */
@NullMarked
package io.larder.benchmark.shop;

import org.jspecify.annotations.NullMarked;
