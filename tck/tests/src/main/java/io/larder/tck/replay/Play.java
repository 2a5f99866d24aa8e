package io.larder.tck.replay;

/** Cached methods that do something besides returning. */
interface Play {

    String spoken(String mark);

    String outer(String mark);

    String holding(String mark);

    String failing(String mark);

    String broken(String mark);
}
