/** The smoke application on Payara Micro, in a process of its own. */
@NullMarked
package io.larder.tck.payaramicro;

import org.jspecify.annotations.NullMarked;
