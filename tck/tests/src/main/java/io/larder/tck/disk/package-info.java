/**
 * Chapter P: entries that outlive their application.
 */
@NullMarked
package io.larder.tck.disk;

import org.jspecify.annotations.NullMarked;
