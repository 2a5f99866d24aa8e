/** From figures to a page: tables, targets, charts. */
@NullMarked
package io.larder.benchmark.report;

import org.jspecify.annotations.NullMarked;
