package io.larder.internal.cdi.model;

import io.larder.CacheInput;
import jakarta.enterprise.inject.spi.Bean;

/** A replayed or input method and the enabled bean that it belongs to. */
public record RecordedBean(Declaration declaration, Bean<?> bean) {

    public boolean isInput() {
        return declaration.annotations().has(CacheInput.class);
    }
}
