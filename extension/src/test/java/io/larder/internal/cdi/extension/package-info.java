/** The extension in a container that runs: what it adds, finds, refuses and logs. */
@NullMarked
package io.larder.internal.cdi.extension;

import org.jspecify.annotations.NullMarked;
