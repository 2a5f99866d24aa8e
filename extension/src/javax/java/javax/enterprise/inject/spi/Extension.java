package javax.enterprise.inject.spi;

/** What the compiler has to know of the type; it is in no jar. */
public interface Extension {}
