/** What can be data, by type. */
@NullMarked
package io.larder.internal.core.value;

import org.jspecify.annotations.NullMarked;
