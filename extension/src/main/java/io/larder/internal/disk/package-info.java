/**
 * Entries that survive a restart: one file each, below a folder of the application's own. {@link
 * io.larder.internal.disk.DiskStorage} opens that folder, or says why not; each cache has its
 * {@link io.larder.internal.core.store.EntryPersistence} in it. Nothing here decides how long an entry lives: files are written,
 * read, verified and removed, and whatever goes wrong is a warning and a miss.
 */
@NullMarked
package io.larder.internal.disk;

import org.jspecify.annotations.NullMarked;
