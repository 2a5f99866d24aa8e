/**
 * Charts as numbers: where each bar, line and dot stands in a picture of a fixed size. The pages write them as SVG, so that no script
 * is needed and the text of a chart is text.
 */
@NullMarked
package io.larder.sample.quakes.chart;

import org.jspecify.annotations.NullMarked;
