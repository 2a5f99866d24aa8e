/**
 * The effects and inputs of a cached method. An {@link io.larder.internal.core.replay.InvocationFrame} represents one
 * running cached method; nested ones refer to their outer one. A frame records effects, which each hit replays, and
 * ambient inputs, which are part of the key. A {@link io.larder.internal.core.replay.Trace} contains both.
 */
@NullMarked
package io.larder.internal.core.replay;

import org.jspecify.annotations.NullMarked;
