/** The workload of all candidates: the values, and the methods that return them. */
@NullMarked
package io.larder.benchmark.workload;

import org.jspecify.annotations.NullMarked;
