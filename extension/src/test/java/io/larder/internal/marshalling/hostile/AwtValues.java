package io.larder.internal.marshalling.hostile;

import java.awt.*;
import java.awt.color.ColorSpace;
import java.awt.font.TextAttribute;
import java.awt.geom.*;
import java.awt.image.*;
import java.util.Map;

/** Shapes, colours, fonts and images. */
final class AwtValues {

    private AwtValues() {}

    static void addTo(Catalog catalog) {
        catalog.add("stroke", () -> new BasicStroke(2), () -> new BasicStroke(1, 1, 1, 3, new float[] {1, 2}, 5))
                .add(
                        "colour",
                        () -> new Color(1, 2, 3, 4),
                        () -> new Color(ColorSpace.getInstance(ColorSpace.CS_GRAY), new float[] {0.5f}, 1))
                .add("font", () -> new Font("Dialog", Font.BOLD, 12), () -> new Font(Map.of(TextAttribute.SIZE, 7.5f)))
                .add(
                        "paint",
                        () -> new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE),
                        () -> new LinearGradientPaint(
                                0, 0, 1, 1, new float[] {0, 1}, new Color[] {Color.RED, Color.BLUE}))
                .add(
                        "composite",
                        () -> AlphaComposite.SrcOver,
                        () -> AlphaComposite.getInstance(AlphaComposite.XOR, 0.5f))
                .add("hints", AwtValues::hints)
                .add("rectangle", () -> new Rectangle(1, 2, 3, 4), () -> new Rectangle2D.Double(1, 2, 3, 4))
                .add("line", () -> new Line2D.Float(1, 2, 3, 4), () -> new Line2D.Double(1, 2, 3, 4))
                .add("arc", () -> new Arc2D.Double(1, 2, 3, 4, 5, 6, Arc2D.PIE), () -> new Ellipse2D.Double(1, 2, 3, 4))
                .add("polygon", () -> new Polygon(new int[] {1, 2}, new int[] {3, 4}, 2))
                .add(
                        "path2d",
                        () -> path(new Path2D.Double()),
                        () -> path(new Path2D.Float()),
                        () -> path(new GeneralPath()))
                .add("area", () -> new Area(new Ellipse2D.Double(1, 2, 3, 4)), () -> new Area(new Rectangle(1, 2)))
                .add("transform", () -> AffineTransform.getRotateInstance(1), AffineTransform::new)
                .add("points", () -> new Point(1, 2), () -> new Dimension(1, 2), () -> new Insets(1, 2, 3, 4))
                .add("texture", () -> new TexturePaint(image(BufferedImage.TYPE_INT_RGB), new Rectangle(1, 1)));
        int[] types = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
        for (int type : types) {
            catalog.add("image " + type, () -> image(type));
        }
        catalog.add("image of 16 bits", AwtValues::deep)
                .add("image with a palette", AwtValues::palette)
                .add("part of an image", () -> image(BufferedImage.TYPE_INT_ARGB)
                        .getSubimage(1, 1, 2, 1))
                .add("kernel", () -> new Kernel(1, 1, new float[] {1}));
    }

    private static Object hints() {
        RenderingHints hints = new RenderingHints(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_ENABLE);
        hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        return hints;
    }

    private static Object path(Path2D path) {
        path.moveTo(1, 2);
        path.curveTo(1, 2, 3, 4, 5, 6);
        path.quadTo(1, 2, 3, 4);
        path.closePath();
        return path;
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(4, 3, type);
        image.setRGB(1, 1, 0x80FF0012);
        image.setRGB(3, 2, 0xFF123456);
        return image;
    }

    private static Object deep() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(3, 2);
        raster.setPixel(1, 1, new int[] {60_000, 1, 2, 65_535});
        return new BufferedImage(model, raster, false, null);
    }

    private static Object palette() {
        byte[] colours = {1, 2, (byte) 200, 4};
        IndexColorModel model = new IndexColorModel(2, 4, colours, colours, colours, 3);
        BufferedImage image = new BufferedImage(5, 2, BufferedImage.TYPE_BYTE_BINARY, model);
        image.getRaster().setSample(1, 1, 0, 2);
        return image;
    }
}
