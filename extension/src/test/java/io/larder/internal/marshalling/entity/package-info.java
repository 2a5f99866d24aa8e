/** Entities of Jakarta Persistence as values, loaded by the providers themselves. */
@NullMarked
package io.larder.internal.marshalling.entity;

import org.jspecify.annotations.NullMarked;
