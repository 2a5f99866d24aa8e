/** Entities of Jakarta Persistence as values, loaded by the providers themselves. */
@NullMarked
package io.larder.internal.codec.entity;

import org.jspecify.annotations.NullMarked;
