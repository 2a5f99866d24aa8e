/**
 * W6 and C2 with a server's own transactions and database: what a transaction computes is the others' after its commit, or never.
 */
@NullMarked
package io.larder.tck.transaction;

import org.jspecify.annotations.NullMarked;
