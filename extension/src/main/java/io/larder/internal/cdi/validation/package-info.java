/**
 * Checks of declarations. Each is a function from declarations to problems. None throws or depends on another, so a
 * deployment reports all its problems together.
 */
@NullMarked
package io.larder.internal.cdi.validation;

import org.jspecify.annotations.NullMarked;
