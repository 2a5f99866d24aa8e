/**
 * Chapter V: what is wrong with a declaration is said when the application is deployed, all of it at once.
 */
@NullMarked
package io.larder.tck.deployment;

import org.jspecify.annotations.NullMarked;
