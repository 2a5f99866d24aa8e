/**
 * Objects that a JPA provider puts in the place of others, or loads from the database when they are first touched: how they are asked
 * whether they are loaded, and what stands behind them. Types are known by name, so that no provider needs to be there.
 */
@NullMarked
package io.larder.internal.core.entity;

import org.jspecify.annotations.NullMarked;
