package io.larder.tck.input;

/** Cached methods that look at what is around. */
interface Walk {

    String plan(String mark);

    String outer(String mark);

    String blind(String mark);

    String blindOuter(String mark);

    String streaming(String mark);
}
