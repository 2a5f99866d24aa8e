/**
 * Wiring: the extension gathers what the container shows, has it read and checked, and starts the caches of the application. It
 * changes nothing of a bean but that it carries the annotations of interfaces over.
 */
@NullMarked
package io.larder.internal.cdi.extension;

import org.jspecify.annotations.NullMarked;
