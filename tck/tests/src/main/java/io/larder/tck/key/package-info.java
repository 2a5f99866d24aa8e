/**
 * Chapter K: which calls share an entry. The encoding itself is looked at in plain Java; here it goes through the annotations.
 */
@NullMarked
package io.larder.tck.key;

import org.jspecify.annotations.NullMarked;
