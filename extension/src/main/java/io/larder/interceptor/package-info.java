/**
 * The interceptors of the annotations. They are public so that a {@code beans.xml} may list them, but work without it.
 * Each translates a call for the engine and decides nothing.
 */
@NullMarked
package io.larder.interceptor;

import org.jspecify.annotations.NullMarked;
