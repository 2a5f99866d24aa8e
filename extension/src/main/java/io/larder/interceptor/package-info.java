/**
 * The interceptors behind the annotations, public so that a {@code beans.xml} may list them; they run without that. Each
 * translates a call for the engine and decides nothing.
 */
@NullMarked
package io.larder.interceptor;

import org.jspecify.annotations.NullMarked;
