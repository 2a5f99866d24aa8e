/**
 * Entries and their lifetime. An {@link io.larder.internal.core.store.Entry} is one result under one key, and an
 * {@link io.larder.internal.core.store.EntryStore} stores the entries of one cache. The {@link
 * io.larder.internal.core.store.EntryTable} in front of it decides about expiry and eviction by time, order and size,
 * so that all stores behave alike.
 */
@NullMarked
package io.larder.internal.core.store;

import org.jspecify.annotations.NullMarked;
