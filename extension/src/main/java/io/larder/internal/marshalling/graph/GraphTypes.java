package io.larder.internal.marshalling.graph;

/** The type of each class that was met, for one application: it goes with the application. Safe for any number of threads. */
interface GraphTypes {

    /** The type by which an object of the class is marshalled. */
    GraphType of(Class<?> type);

    /** The same for an object that the JDK keeps inside one of its own, which may be what is no data elsewhere. */
    GraphType internal(Class<?> type);
}
