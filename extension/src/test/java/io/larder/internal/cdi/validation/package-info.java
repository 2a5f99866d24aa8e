/** Tests of the checks: for each line of V1 a class that breaks it, and one beside it that does not. */
@NullMarked
package io.larder.internal.cdi.validation;

import org.jspecify.annotations.NullMarked;
