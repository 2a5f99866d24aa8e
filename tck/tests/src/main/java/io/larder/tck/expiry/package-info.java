/**
 * Chapter T: how long an entry lives, and who leaves a full cache.
 */
@NullMarked
package io.larder.tck.expiry;

import org.jspecify.annotations.NullMarked;
