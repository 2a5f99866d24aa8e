/**
 * Reading: from what the container shows of a bean's class to the methods that carry an annotation of Larder, with the generic
 * types as the bean class has them. Nothing here judges, and nothing here needs a container that runs.
 */
@NullMarked
package io.larder.internal.cdi.model;

import org.jspecify.annotations.NullMarked;
