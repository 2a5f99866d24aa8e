/** What may be shared, copied or refused; the port to the codecs. */
@NullMarked
package io.larder.internal.engine.value;

import org.jspecify.annotations.NullMarked;
