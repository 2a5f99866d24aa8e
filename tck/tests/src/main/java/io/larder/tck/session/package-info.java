/**
 * {@code scope = SESSION} through the life of an HTTP session.
 */
@NullMarked
package io.larder.tck.session;

import org.jspecify.annotations.NullMarked;
