/** What is wrong with a deployment: one value for one problem, and the one message in which all of them are reported together. */
@NullMarked
package io.larder.internal.cdi.problem;

import org.jspecify.annotations.NullMarked;
