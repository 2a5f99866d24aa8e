package io.larder.internal.marshalling.graph;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import org.jspecify.annotations.Nullable;

/** What of {@code java.awt} is not serializable. Touched only where its module is there. */
final class AwtTypes {

    private AwtTypes() {}

    /** How a constant leaves the process. */
    static @Nullable GraphType portable(Class<?> type) {
        if (type == BasicStroke.class) {
            return new DataType<>(BasicStroke.class, AwtTypes::write, AwtTypes::stroke);
        }
        return type == AlphaComposite.class
                ? new DataType<>(
                        AlphaComposite.class,
                        (composite, out) -> {
                            out.writeCount(composite.getRule());
                            out.writeFloat(composite.getAlpha());
                        },
                        in -> AlphaComposite.getInstance(in.readCount(), in.readFloat()))
                : null;
    }

    private static void write(BasicStroke stroke, Output out) {
        out.writeFloat(stroke.getLineWidth());
        out.writeCount(stroke.getEndCap());
        out.writeCount(stroke.getLineJoin());
        out.writeFloat(stroke.getMiterLimit());
        out.writeFloat(stroke.getDashPhase());
        float[] dashes = stroke.getDashArray();
        out.writeBoolean(dashes != null);
        if (dashes != null) {
            out.writeCount(dashes.length);
            for (float dash : dashes) {
                out.writeFloat(dash);
            }
        }
    }

    private static BasicStroke stroke(Input in) {
        float width = in.readFloat();
        int cap = in.readCount();
        int join = in.readCount();
        float miter = in.readFloat();
        float phase = in.readFloat();
        if (!in.readBoolean()) {
            return new BasicStroke(width, cap, join, miter, null, phase);
        }
        float[] dashes = new float[in.readCount()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = in.readFloat();
        }
        return new BasicStroke(width, cap, join, miter, dashes, phase);
    }
}
