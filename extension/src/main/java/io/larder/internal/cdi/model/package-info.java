/**
 * Reads declarations: from the container's model of a bean class to the methods with annotations of Larder, with
 * generic types as the bean class resolves them. Nothing here validates, or requires a running container.
 */
@NullMarked
package io.larder.internal.cdi.model;

import org.jspecify.annotations.NullMarked;
