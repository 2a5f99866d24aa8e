package io.larder.benchmark.workload;

import java.util.List;
import java.util.Map;

/** The methods that are measured, one for each kind of value. Each candidate serves them from its cache. */
public interface Workload {

    /** An immutable value under two arguments. */
    String text(int number, String name);

    /** An object that all callers share, if the candidate has such a thing. */
    Object resource(int number, String name);

    /** A hundred orders of three lines each, which can all be changed. */
    List<Order> orders(int number);

    /** Ten thousand strings. */
    Map<String, String> names(int number);

    /** Twenty fields. */
    WideRecord wide(int number);

    /** One MiB. */
    byte[] bytes(int number);

    /** Four columns of a million. */
    double[][] columns(int number);

    /** Kept for the last {@link #MAX_ENTRIES} that were asked for. */
    String article(int number);

    /** Nothing to do; kept for the last {@link #MAX_ENTRIES} that were asked for. */
    String nothing(int number);

    /** How many articles a bounded cache keeps, if the candidate has a bound. */
    int MAX_ENTRIES = 50_000;
}
