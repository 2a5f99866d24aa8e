/**
 * Sentences W4 and W5: applications that come and go, stand beside one another, or are put to sleep.
 */
@NullMarked
package io.larder.tck.lifecycle;

import org.jspecify.annotations.NullMarked;
