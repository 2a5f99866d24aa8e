package io.larder.internal.engine.value;

import java.util.List;
import java.util.Set;

/**
 * What the walk found in a value that is data.
 *
 * @param shareable whether it is immutable all the way down
 * @param large its primitive arrays and strings of more than the size asked for, each once
 * @param weight at most how many bytes a codec needs for the rest
 * @param classes of all its objects
 */
public record Findings(boolean shareable, List<Object> large, long weight, Set<Class<?>> classes) {}
