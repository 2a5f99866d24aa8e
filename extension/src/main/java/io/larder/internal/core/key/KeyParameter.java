package io.larder.internal.core.key;

import java.lang.reflect.Type;

/**
 * One declared parameter of a cached method.
 *
 * @param name as it was declared, or {@code arg0} and so on where the class file does not know
 * @param type its generic type
 * @param included whether it is part of the key
 */
public record KeyParameter(String name, Type type, boolean included) {}
