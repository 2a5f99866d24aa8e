/**
 * Checks of declarations, each a function from what was read to what is wrong with it. Nothing is thrown, and no check asks what
 * another one found: a deployment hears of all its problems at once.
 */
@NullMarked
package io.larder.internal.cdi.validation;

import org.jspecify.annotations.NullMarked;
