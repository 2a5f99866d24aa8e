/** Tests of the configuration, from texts in maps: the order of the sources, every legal form, every class of illegal text. */
@NullMarked
package io.larder.internal.cdi.config;

import org.jspecify.annotations.NullMarked;
