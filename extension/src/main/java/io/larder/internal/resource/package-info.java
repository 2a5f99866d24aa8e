/**
 * Live objects in a cache, and their release. One application has one {@link io.larder.internal.resource.ResourceRegistry}, which
 * counts by identity how many entries hold an object, each cache a {@link io.larder.internal.resource.ResourceReleaser}, which is
 * told of entries that come and go. Where an object is released is decided here alone.
 */
@NullMarked
package io.larder.internal.resource;

import org.jspecify.annotations.NullMarked;
