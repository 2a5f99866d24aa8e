package io.larder.internal.web.spinner;

/**
 * One line of a spinner.
 *
 * @param number of the computation, in its session
 * @param text what is shown
 * @param showTime whether the elapsed time is shown too
 * @param elapsed since the start, in milliseconds
 */
record SpinnerLine(int number, String text, boolean showTime, long elapsed) {}
