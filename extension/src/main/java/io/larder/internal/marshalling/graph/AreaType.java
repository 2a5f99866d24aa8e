package io.larder.internal.marshalling.graph;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;

/** Areas by their outline. */
final class AreaType extends PartlessType {

    private static final byte END = 127;
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    AreaType() {
        super(Area.class);
    }

    @Override
    void write(Node node, GraphWriter out) {
        double[] coordinates = new double[6];
        for (PathIterator path = ((Area) node.object).getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(coordinates);
            out.out().writeByte((byte) kind);
            for (int i = 0; i < COORDINATES[kind]; i++) {
                out.out().writeDouble(coordinates[i]);
            }
        }
        out.out().writeByte(END);
    }

    @Override
    Object create(Input in) {
        Path2D path = new Path2D.Double(PathIterator.WIND_NON_ZERO);
        for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
            switch (kind) {
                case PathIterator.SEG_MOVETO -> path.moveTo(in.readDouble(), in.readDouble());
                case PathIterator.SEG_LINETO -> path.lineTo(in.readDouble(), in.readDouble());
                case PathIterator.SEG_QUADTO ->
                    path.quadTo(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
                case PathIterator.SEG_CUBICTO ->
                    path.curveTo(
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble());
                default -> path.closePath();
            }
        }
        return new Area(path);
    }

    /** The same outline may begin elsewhere. */
    @Override
    @Nullable
    String difference(Node one, Node other) {
        return ((Area) one.object).equals((Area) other.object) ? null : "";
    }
}
