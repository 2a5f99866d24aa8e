/**
 * Entries that survive a restart: one file each, in a directory of the application. {@link
 * io.larder.internal.disk.DiskStorage} opens that directory; each cache has its {@link
 * io.larder.internal.core.store.EntryPersistence} in it. Nothing here decides about expiry: files are written, read,
 * verified and deleted, and a failure is a warning and a miss.
 */
@NullMarked
package io.larder.internal.disk;

import org.jspecify.annotations.NullMarked;
