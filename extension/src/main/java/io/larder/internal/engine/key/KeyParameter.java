package io.larder.internal.engine.key;

import java.lang.reflect.Type;

/**
 * One declared parameter of a cached method.
 *
 * @param name as it was declared, or {@code arg0} and so on where the class file does not know
 * @param type its generic type
 * @param counted whether it is part of the key
 */
public record KeyParameter(String name, Type type, boolean counted) {}
