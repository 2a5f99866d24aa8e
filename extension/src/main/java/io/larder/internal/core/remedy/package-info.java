/** What a message tells users to write instead of a type that cannot be cached. */
@NullMarked
package io.larder.internal.core.remedy;

import org.jspecify.annotations.NullMarked;
