package io.larder.internal.core.key;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Encodings of images by size, type and pixels. */
final class ImageEncodings {

    private ImageEncodings() {}

    static void image(Object value, KeyBuffer out) {
        BufferedImage image = (BufferedImage) value;
        Raster raster = image.getRaster();
        out.tag(Tag.IMAGE);
        out.bits32(image.getWidth());
        out.bits32(image.getHeight());
        out.bits32(image.getType());
        out.bits32(raster.getNumBands());
        out.bits32(raster.getTransferType());
        palette(image, out);
        for (int y = 0; y < image.getHeight(); y++) {
            samples(raster, y, out);
            if (image.getType() == BufferedImage.TYPE_CUSTOM) {
                ints(image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth()), out);
            }
        }
    }

    private static void palette(BufferedImage image, KeyBuffer out) {
        int[] colours = {};
        if (image.getColorModel() instanceof IndexColorModel model) {
            colours = new int[model.getMapSize()];
            model.getRGBs(colours);
        }
        out.count(colours.length);
        ints(colours, out);
    }

    private static void samples(Raster raster, int y, KeyBuffer out) {
        int x = raster.getMinX();
        int row = raster.getMinY() + y;
        if (raster.getTransferType() == DataBuffer.TYPE_FLOAT || raster.getTransferType() == DataBuffer.TYPE_DOUBLE) {
            for (double sample : raster.getPixels(x, row, raster.getWidth(), 1, (double[]) null)) {
                out.bits64(Double.doubleToLongBits(sample));
            }
        } else {
            ints(raster.getPixels(x, row, raster.getWidth(), 1, (int[]) null), out);
        }
    }

    private static void ints(int[] values, KeyBuffer out) {
        for (int from = 0; from < values.length; from += KeyBuffer.BLOCK) {
            out.bits32(values, from, Math.min(from + KeyBuffer.BLOCK, values.length));
        }
    }
}
