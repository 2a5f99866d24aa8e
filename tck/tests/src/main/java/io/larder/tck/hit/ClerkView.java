package io.larder.tck.hit;

import jakarta.ejb.Local;

/** What {@link Clerk} shows. */
@Local
public interface ClerkView {

    String stamp(String paper);
}
