/**
 * What a cache keeps and for how long. An {@link io.larder.internal.core.store.Entry} is one result under one key; an
 * {@link io.larder.internal.core.store.EntryStore} keeps the entries of one cache; the
 * {@link io.larder.internal.core.store.EntryTable} in front of it decides who may be served, who leaves and when. The
 * store only keeps: time, order and size are judged here, so that every store behaves alike.
 */
@NullMarked
package io.larder.internal.core.store;

import org.jspecify.annotations.NullMarked;
