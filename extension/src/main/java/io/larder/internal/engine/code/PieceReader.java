package io.larder.internal.engine.code;

import java.util.SortedMap;

/** Somebody who goes through pieces, in their order. */
interface PieceReader {

    void text(String text);

    void mention(String type);

    void cast(String type);

    void creation(String type);

    void classConstant(String descriptor);

    void call(boolean dispatched, Member method);

    void access(boolean ofClass, Member field);

    void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int otherwise);

    void annotation(String type);
}
