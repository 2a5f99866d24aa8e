package io.larder.internal.marshalling.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Small objects of the JDK that can change: dates, counters, builders of text, statistics. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // the old ones are data too
final class SmallTypes {

    private SmallTypes() {}

    static List<GraphType> types() {
        List<GraphType> types = new ArrayList<>(List.of(
                new DataType<>(Date.class, (date, out) -> out.writeLong(date.getTime()), in -> new Date(in.readLong())),
                new DataType<>(
                        AtomicInteger.class,
                        (number, out) -> out.writeInt(number.get()),
                        in -> new AtomicInteger(in.readInt())),
                new DataType<>(
                        AtomicLong.class,
                        (number, out) -> out.writeLong(number.get()),
                        in -> new AtomicLong(in.readLong())),
                new DataType<>(
                        AtomicBoolean.class,
                        (truth, out) -> out.writeBoolean(truth.get()),
                        in -> new AtomicBoolean(in.readBoolean())),
                new DataType<>(BitSet.class, SmallTypes::write, SmallTypes::bits),
                new DataType<>(
                        IntSummaryStatistics.class,
                        (all, out) -> {
                            out.writeLong(all.getCount());
                            out.writeInt(all.getMin());
                            out.writeInt(all.getMax());
                            out.writeLong(all.getSum());
                        },
                        in -> new IntSummaryStatistics(in.readLong(), in.readInt(), in.readInt(), in.readLong())),
                new DataType<>(
                        LongSummaryStatistics.class,
                        (all, out) -> {
                            out.writeLong(all.getCount());
                            out.writeLong(all.getMin());
                            out.writeLong(all.getMax());
                            out.writeLong(all.getSum());
                        },
                        in -> new LongSummaryStatistics(in.readLong(), in.readLong(), in.readLong(), in.readLong())),
                new DataType<>(
                        DoubleSummaryStatistics.class,
                        (all, out) -> {
                            out.writeLong(all.getCount());
                            out.writeLong(Double.doubleToLongBits(all.getMin()));
                            out.writeLong(Double.doubleToLongBits(all.getMax()));
                            out.writeLong(Double.doubleToLongBits(all.getSum()));
                        },
                        in -> statistics(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble())),
                new TextType(StringBuilder.class, Object::toString, StringBuilder::new),
                new TextType(StringBuffer.class, Object::toString, StringBuffer::new)));
        return types;
    }

    /** The constructor refuses what its own class computes of not-a-number and of infinite numbers of both signs. */
    private static DoubleSummaryStatistics statistics(long count, double least, double most, double sum) {
        if (count == 0 || !Double.isNaN(sum)) {
            return count == 0 ? new DoubleSummaryStatistics() : new DoubleSummaryStatistics(count, least, most, sum);
        }
        DoubleSummaryStatistics all = repeated(least, count - 1);
        all.accept(most);
        return all;
    }

    private static DoubleSummaryStatistics repeated(double number, long count) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        DoubleSummaryStatistics power = new DoubleSummaryStatistics();
        power.accept(number);
        for (long rest = count; rest > 0; rest >>>= 1) {
            if ((rest & 1) == 1) {
                all.combine(power);
            }
            DoubleSummaryStatistics twice = new DoubleSummaryStatistics();
            twice.combine(power);
            twice.combine(power);
            power = twice;
        }
        return all;
    }

    private static void write(BitSet bits, Output out) {
        long[] words = bits.toLongArray();
        out.writeCount(words.length);
        for (long word : words) {
            out.writeLong(word);
        }
    }

    private static BitSet bits(Input in) {
        long[] words = new long[in.readCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
        return BitSet.valueOf(words);
    }
}
