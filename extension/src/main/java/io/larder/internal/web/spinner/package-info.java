/**
 * The event stream of the element {@code <larder-spinner>}, whose script is in {@code META-INF/resources/larder}.
 * Servlet containers discover {@link io.larder.internal.web.spinner.SpinnerInitializer}; no other class refers to this
 * package, so it is not loaded without servlets, and it is idle until a page opens the first stream. The engine's
 * {@link io.larder.internal.core.load.WaitListener} notifies it of waiting callers. {@code SessionStreams} groups them
 * by session, a {@code SessionStream} contains the pending loads and open connections of one session, and one thread
 * writes to all connections without blocking.
 */
@NullMarked
package io.larder.internal.web.spinner;

import org.jspecify.annotations.NullMarked;
