/**
 * Serialized forms: what an object writes through {@code writeObject}, {@code writeExternal} or {@code writeReplace},
 * captured one object at a time and restored to a new object.
 *
 * <p>The rules, and the contract of the streams, are those of the <em>Java Object Serialization Specification</em>.
 * Nested objects are not followed: the caller decides how to copy them, and can therefore preserve aliases, cycles and
 * objects that are not serializable. Plain Java, no library.
 */
@NullMarked
package io.larder.internal.core.form;

import org.jspecify.annotations.NullMarked;
