/** What a browser is told, on a servlet container of a few lines and with a clock that is set by hand. */
@NullMarked
package io.larder.internal.web.spinner;

import org.jspecify.annotations.NullMarked;
