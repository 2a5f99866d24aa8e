package io.larder.tck.hit;

import jakarta.ejb.Local;

/** What {@link LocalViewSessionBean} shows. */
@Local
public interface LocalView {

    String data(String name);
}
