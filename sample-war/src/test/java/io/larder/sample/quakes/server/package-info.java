/**
 * The application on a real server, as a process of its own: for the command of the README that runs it, and for the tests that look
 * at its pages.
 */
@NullMarked
package io.larder.sample.quakes.server;

import org.jspecify.annotations.NullMarked;
