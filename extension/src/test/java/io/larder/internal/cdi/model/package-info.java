/** Tests of the reading of declarations, from annotated types as a container shows them; no bean is deployed. */
@NullMarked
package io.larder.internal.cdi.model;

import org.jspecify.annotations.NullMarked;
