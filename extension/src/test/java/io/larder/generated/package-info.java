/** Classes of random shapes as arguments and values. */
package io.larder.generated;
