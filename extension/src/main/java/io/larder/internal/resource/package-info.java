/**
 * Resources in caches, and their release. One application has one {@link
 * io.larder.internal.resource.ResourceRegistry}, which counts by identity how many entries contain a resource. Each
 * cache has a {@link io.larder.internal.resource.ResourceReleaser}, which is notified of added and removed entries.
 * All releases are decided here.
 */
@NullMarked
package io.larder.internal.resource;

import org.jspecify.annotations.NullMarked;
