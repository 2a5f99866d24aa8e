/** Adapters of the Java platform that all layers share, such as threads. Depends on nothing else of Larder. */
@NullMarked
package io.larder.internal.platform;

import org.jspecify.annotations.NullMarked;
