/** Larder beside its peers: {@code Benchmarks} measures them all in one run and writes docs/performance.md. */
@NullMarked
package io.larder.benchmark;

import org.jspecify.annotations.NullMarked;
