package io.larder;

/** How data is marshalled. */
public enum Format {
    /** A faithful copy of the object graph: cycles, shared references, exact collection classes; no {@code Serializable} asked. */
    BINARY,

    /** Jakarta JSON Binding with the generic return type of the method: readable, survives compatible class changes. */
    JSON
}
