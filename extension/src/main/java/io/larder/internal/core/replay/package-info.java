/**
 * What a method does besides returning. A {@link io.larder.internal.core.replay.InvocationFrame} stands for one running cached
 * method; nested ones know their outer one. A frame gathers effects, to be made again on each hit, and ambient inputs, which
 * join the key; a {@link io.larder.internal.core.replay.Trace} is what it gathered.
 */
@NullMarked
package io.larder.internal.core.replay;

import org.jspecify.annotations.NullMarked;
