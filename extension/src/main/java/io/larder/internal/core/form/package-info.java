/**
 * Serialized forms: what an object of a class writes of itself through {@code writeObject}, {@code writeExternal} or
 * {@code writeReplace}, captured one object at a time, and given back to a new object.
 *
 * <p>The rules are those of the <em>Java Object Serialization Specification</em>, and so is the contract of the streams. Nested objects are
 * not followed: whoever captures a form decides what becomes of them. That is what keeps aliases and cycles whole, and objects that are not
 * serializable. Plain Java, no library.
 */
@NullMarked
package io.larder.internal.core.form;

import org.jspecify.annotations.NullMarked;
