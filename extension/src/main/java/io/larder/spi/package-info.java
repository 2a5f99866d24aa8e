/**
 * Extension points: how values of a type become part of a key, and how they are marshalled. Implementations are CDI beans, or services
 * of {@link java.util.ServiceLoader}.
 *
 * @since 0.1
 */
@NullMarked
package io.larder.spi;

import org.jspecify.annotations.NullMarked;
