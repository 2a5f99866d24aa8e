/**
 * Chapter W: one jar in a WAR, beside whatever the application brings along.
 */
@NullMarked
package io.larder.tck.wiring;

import org.jspecify.annotations.NullMarked;
