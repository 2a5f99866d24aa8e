package io.larder.internal.cdi.application;

import io.larder.CacheInput;
import io.larder.internal.cdi.declaration.Declaration;
import jakarta.enterprise.inject.spi.Bean;

/** A replayed or input method and the enabled bean that it belongs to. */
public record RecordedBean(Declaration declaration, Bean<?> bean) {

    boolean isInput() {
        return declaration.marks().has(CacheInput.class);
    }
}
