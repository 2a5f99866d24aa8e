package io.larder.sample.quakes.query;

/**
 * A row of the file that is not written as the others are.
 *
 * @param line its line in the file
 * @param problem what is odd about it
 * @param readable whether it could be read all the same
 */
public record MalformedRow(long line, String problem, boolean readable) {}
