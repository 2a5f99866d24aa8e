package io.larder.internal.core.value;

import io.larder.UnserializableValueException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a value before a codec writes it. It needs no stack, looks at each object once, and is the only judge of what is data.
 * Safe for any number of threads.
 */
public final class ValueInspector {

    private final TypeDescriptors descriptors;
    private final int maxDepth;
    private final int largeThreshold;

    /**
     * @param unsupportedReasons why no object of a class can be data, to follow "is", beyond what the walk itself knows; or {@code null}
     * @param opaque whether the codec knows a class as a whole, so that its fields are not looked at
     * @param maxDepth how many objects may lie one in another
     * @param largeThreshold from how many bytes on a primitive array or a string is reported
     */
    public ValueInspector(
            Function<Class<?>, @Nullable String> unsupportedReasons,
            Predicate<Class<?>> opaque,
            int maxDepth,
            int largeThreshold) {
        this.descriptors = new TypeDescriptors(unsupportedReasons, opaque);
        this.maxDepth = maxDepth;
        this.largeThreshold = largeThreshold;
    }

    /**
     * @param location whose value it is, for the message
     * @throws UnserializableValueException where something in it is no data, with the path to it
     */
    public ValueAnalysis inspect(String location, Object value) {
        TypeDescriptor descriptor = descriptors.cached(value.getClass());
        return descriptor != null && descriptor.isLeaf()
                ? inspectLeaf(value, descriptor)
                : inspectGraph(location, value);
    }

    /** A text or a number is all that many methods return; the maps of a walk would be most of what its miss allocates. */
    private ValueAnalysis inspectLeaf(Object leaf, TypeDescriptor descriptor) {
        long size = SizeEstimator.estimate(leaf);
        boolean isBlock = SizeEstimator.isBlock(leaf, size, largeThreshold);
        return new ValueAnalysis(
                descriptor.shareable(),
                isBlock ? List.of(leaf) : List.of(),
                descriptor.estimatedSize() + (isBlock ? 0 : size),
                Set.of(leaf.getClass()));
    }

    private ValueAnalysis inspectGraph(String location, Object value) {
        InspectionPass pass = new InspectionPass(descriptors, maxDepth, largeThreshold);
        try {
            return pass.inspect(value);
        } catch (InspectionPass.UnsupportedPartException stop) {
            throw ValueMessages.unsupportedValue(location, pass.path(), stop.type, stop.reason);
        } catch (RuntimeException failed) {
            throw ValueMessages.inspectionFailed(location, pass.path(), failed);
        }
    }
}
