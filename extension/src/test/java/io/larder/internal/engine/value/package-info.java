/** What can be data, by type. */
@NullMarked
package io.larder.internal.engine.value;

import org.jspecify.annotations.NullMarked;
