package io.larder.tck.singleflight;

/**
 * A result; no record, so that data has to be copied. Public, because Weld's client proxies let a bean's call to itself pass the
 * interceptors by where a type of the method is not.
 */
public class LoadedValue {

    private final String name;
    private int number;

    LoadedValue(String name, int number) {
        this.name = name;
        this.number = number;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    void number(int number) {
        this.number = number;
    }
}
