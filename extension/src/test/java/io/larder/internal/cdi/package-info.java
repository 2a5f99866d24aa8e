/** The extension in a container that runs: what it adds, finds, refuses and logs. */
@NullMarked
package io.larder.internal.cdi;

import org.jspecify.annotations.NullMarked;
