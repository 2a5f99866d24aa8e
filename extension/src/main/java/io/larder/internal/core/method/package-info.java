/** What a cache knows of its method: declaration, settings in force, and one invocation. */
@NullMarked
package io.larder.internal.core.method;

import org.jspecify.annotations.NullMarked;
