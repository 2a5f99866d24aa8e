/**
 * A small application and the checks on it, for servers and containers that do not run the whole kit. A container module deploys
 * {@link io.larder.tck.smoke.SmokeApplication} and calls it through {@link io.larder.tck.smoke.SmokeClient}; without HTTP it runs
 * {@link io.larder.tck.smoke.SmokeChecks} alone.
 */
@NullMarked
package io.larder.tck.smoke;

import org.jspecify.annotations.NullMarked;
