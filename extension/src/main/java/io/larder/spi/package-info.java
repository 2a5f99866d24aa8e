/**
 * What a user may add: how values of a type enter a key, how values of a type are marshalled. Implementations are CDI beans, or
 * found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package io.larder.spi;

import org.jspecify.annotations.NullMarked;
