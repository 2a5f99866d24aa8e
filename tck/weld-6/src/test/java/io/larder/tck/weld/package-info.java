/** The smoke application on Weld SE, without servlets. */
@NullMarked
package io.larder.tck.weld;

import org.jspecify.annotations.NullMarked;
