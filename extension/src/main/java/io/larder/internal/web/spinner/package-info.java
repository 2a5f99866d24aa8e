/**
 * What is served to a browser: the stream of events behind the element {@code <larder-spinner>}, whose script lies in
 * {@code META-INF/resources/larder}. A servlet container finds {@link io.larder.internal.web.spinner.SpinnerInitializer} by itself, and nobody else
 * knows this package; without servlets it is never loaded. Until a page asks for the first stream it does nothing. From then on the
 * engine's {@link io.larder.internal.core.load.WaitListener} port tells which callers wait; {@code SessionStreams} sorts them by the browser's
 * session, a {@code SessionStream} holds what one session waits for and its open pages, and one thread writes to all of them, never
 * blocking.
 */
@NullMarked
package io.larder.internal.web.spinner;

import org.jspecify.annotations.NullMarked;
