package io.larder.internal.marshalling;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.memory.MemoryBuffer;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/** Images of the types that {@link BufferedImage} has numbers for, without their properties. */
final class ImageSerializer extends Serializer<BufferedImage> {

    ImageSerializer(TypeResolver resolver) {
        super(resolver.getConfig(), BufferedImage.class);
    }

    @Override
    public void write(WriteContext context, BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_CUSTOM) {
            throw new UnsupportedOperationException("an image of a custom type");
        }
        MemoryBuffer out = context.getBuffer();
        out.writeInt32(image.getWidth());
        out.writeInt32(image.getHeight());
        out.writeInt32(image.getType());
        context.writeRef(palette(image));
        Raster raster = image.getRaster();
        context.writeRef(raster.getDataElements(0, 0, image.getWidth(), image.getHeight(), null));
    }

    @Override
    public BufferedImage read(ReadContext context) {
        MemoryBuffer in = context.getBuffer();
        int width = in.readInt32();
        int height = in.readInt32();
        int type = in.readInt32();
        int[] palette = (int[]) context.readRef();
        BufferedImage image = palette.length == 0
                ? new BufferedImage(width, height, type)
                : new BufferedImage(width, height, type, colours(palette));
        image.getRaster().setDataElements(0, 0, width, height, context.readRef());
        return image;
    }

    /** Number of bits, transparent pixel, then the colours; empty where the image has no palette. */
    private static int[] palette(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel model)) {
            return new int[0];
        }
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        int[] palette = new int[colours.length + 2];
        palette[0] = model.getPixelSize();
        palette[1] = model.getTransparentPixel();
        System.arraycopy(colours, 0, palette, 2, colours.length);
        return palette;
    }

    private static IndexColorModel colours(int[] palette) {
        return new IndexColorModel(
                palette[0], palette.length - 2, palette, 2, true, palette[1], java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
