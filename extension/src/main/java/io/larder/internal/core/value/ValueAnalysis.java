package io.larder.internal.core.value;

import java.util.List;
import java.util.Set;

/**
 * What the walk found in a value that is data.
 *
 * @param shareable whether it is immutable all the way down
 * @param largeParts its primitive arrays and strings of more than the size asked for, each once
 * @param estimatedSize at most how many bytes a codec needs for the rest
 * @param classes of all its objects
 */
public record ValueAnalysis(boolean shareable, List<Object> largeParts, long estimatedSize, Set<Class<?>> classes) {}
