package io.larder.tck.outside;

/** Takes what nobody is to hear of. */
interface Vault {

    Object keep(String name, Object value);

    Object make(String name, Object value);

    Object again(String name);
}
