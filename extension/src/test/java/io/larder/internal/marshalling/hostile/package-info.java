/** A catalogue of values that copies or keys could get wrong, from the JDK, from libraries and from an application's own classes. */
@NullMarked
package io.larder.internal.marshalling.hostile;

import org.jspecify.annotations.NullMarked;
