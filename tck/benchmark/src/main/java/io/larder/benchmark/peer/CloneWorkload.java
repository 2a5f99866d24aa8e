package io.larder.benchmark.peer;

import io.larder.benchmark.workload.SampleData;

/** Arrays as {@code clone()} copies them. */
final class CloneWorkload extends SampleData {

    private final byte[] bytes = super.bytes(1);
    private final double[][] columns = super.columns(1);

    @Override
    public byte[] bytes(int number) {
        return bytes.clone();
    }

    @Override
    public double[][] columns(int number) {
        double[][] copy = columns.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = columns[i].clone();
        }
        return copy;
    }
}
