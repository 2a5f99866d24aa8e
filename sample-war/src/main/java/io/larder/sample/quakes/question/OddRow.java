package io.larder.sample.quakes.question;

/**
 * A row of the file that is not written as the others are.
 *
 * @param line its line in the file
 * @param what what is odd about it
 * @param kept whether it could be read all the same
 */
public record OddRow(long line, String what, boolean kept) {}
