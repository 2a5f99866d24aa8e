/** What every layer takes from the Java platform and sets up in one way, such as threads. Depends on nothing else of Larder. */
@NullMarked
package io.larder.internal.platform;

import org.jspecify.annotations.NullMarked;
