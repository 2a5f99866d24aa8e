package io.larder;

/**
 * How Larder marshals data. New formats may be added.
 *
 * @since 0.1
 */
public enum ValueFormat {
    /**
     * A faithful copy of the object graph, with cycles, shared references and the exact collection classes. The classes need not
     * implement {@code Serializable}.
     */
    BINARY,

    /** Jakarta JSON Binding with the generic return type of the method. It is readable, and survives compatible changes of classes. */
    JSON
}
