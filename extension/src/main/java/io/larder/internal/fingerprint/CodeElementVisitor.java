package io.larder.internal.fingerprint;

import java.util.SortedMap;

/** Somebody who goes through pieces, in their order. */
interface CodeElementVisitor {

    void text(String text);

    void typeName(String type);

    void cast(String type);

    void creation(String type);

    void classConstant(String descriptor);

    void call(boolean dispatched, Member method);

    void access(boolean isStatic, Member field);

    void enumSwitch(Member table, SortedMap<Integer, Integer> cases, int defaultTarget);

    void annotation(String type);
}
