package io.larder.internal.cdi.model;

import io.larder.internal.core.method.CachedMethod;
import jakarta.enterprise.inject.spi.Bean;

/** A cached method and the enabled bean that it belongs to. */
public record CachedBean(CachedMethod method, Bean<?> bean) {}
