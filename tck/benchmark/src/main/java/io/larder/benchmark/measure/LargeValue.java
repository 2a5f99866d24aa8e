package io.larder.benchmark.measure;

import io.larder.Caches;
import io.larder.internal.cdi.extension.LarderExtension;
import java.util.Arrays;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A value of more than 2 GiB, kept and copied in a heap that has room for the value, what is kept of it and one copy. */
public final class LargeValue {

    private LargeValue() {}

    /** @param arguments the file for the figures */
    public static void main(String[] arguments) throws Exception {
        ProgramOutput output = new ProgramOutput();
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(LargeValueBean.class)
                .initialize()) {
            LargeValueBean bean = container.select(LargeValueBean.class).get();
            long start = System.nanoTime();
            List<byte[]> original = bean.halves();
            long first = System.nanoTime();
            List<byte[]> copy = bean.halves();
            long further = System.nanoTime();
            long bytes = container
                    .select(Caches.class)
                    .get()
                    .of(LargeValueBean.class, "halves")
                    .stats()
                    .bytes();
            output.put("bytes", (double) bytes);
            output.put("first.ms", (first - start) / 1e6);
            output.put("further.ms", (further - first) / 1e6);
            output.put("heap", (double) Runtime.getRuntime().maxMemory());
            output.put("copied", isCopy(original, copy) ? 1 : 0);
        }
        output.write(arguments[0]);
    }

    private static boolean isCopy(List<byte[]> original, List<byte[]> copy) {
        for (int i = 0; i < original.size(); i++) {
            if (original.get(i) == copy.get(i) || !Arrays.equals(original.get(i), copy.get(i))) {
                return false;
            }
        }
        return original.size() == copy.size();
    }
}
