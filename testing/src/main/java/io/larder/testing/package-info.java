/** Tests of beans with cached methods: JUnit 5 and Weld SE. */
@NullMarked
package io.larder.testing;

import org.jspecify.annotations.NullMarked;
