/** The declaration of a cached method, its settings in force, and one invocation of it. */
@NullMarked
package io.larder.internal.core.method;

import org.jspecify.annotations.NullMarked;
