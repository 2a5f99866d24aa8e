package io.larder.internal.marshalling.graph;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Images by their size, colour model and pixels, without their properties. */
final class ImageType extends PartlessType {

    private static final byte COMPONENTS = 1;
    private static final byte DIRECT = 2;
    private static final byte PALETTE = 3;

    ImageType() {
        super(BufferedImage.class);
    }

    @Override
    void inspect(Node node) {
        ColorModel model = ((BufferedImage) node.object).getColorModel();
        if (model.getClass() != ComponentColorModel.class
                && !(model instanceof DirectColorModel)
                && model.getClass() != IndexColorModel.class) {
            throw new UnsupportedObjectException(type(), "an image with a colour model of its own class");
        }
        ColorSpace space = model.getColorSpace();
        if (!(space instanceof ICC_ColorSpace) && !isStandard(space)) {
            throw new UnsupportedObjectException(type(), "an image with a colour space of its own class");
        }
    }

    @Override
    void write(Node node, GraphWriter out) {
        BufferedImage image = (BufferedImage) node.object;
        out.out().writeInt(image.getWidth());
        out.out().writeInt(image.getHeight());
        out.out().writeCount(image.getType());
        write(image.getColorModel(), out.out());
        out.writeReference(pixels(image));
    }

    private static Object pixels(BufferedImage image) {
        return image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
    }

    private static void write(ColorModel model, Output out) {
        out.writeBoolean(model.isAlphaPremultiplied());
        if (model instanceof IndexColorModel palette) {
            out.writeByte(PALETTE);
            int[] colours = new int[palette.getMapSize()];
            palette.getRGBs(colours);
            out.writeCount(palette.getPixelSize());
            out.writeInt(palette.getTransparentPixel());
            out.writeBoolean(palette.hasAlpha());
            out.writeCount(palette.getTransferType());
            out.writeCount(colours.length);
            for (int colour : colours) {
                out.writeInt(colour);
            }
        } else if (model instanceof DirectColorModel direct) {
            out.writeByte(DIRECT);
            write(direct.getColorSpace(), out);
            out.writeCount(direct.getPixelSize());
            out.writeInt(direct.getRedMask());
            out.writeInt(direct.getGreenMask());
            out.writeInt(direct.getBlueMask());
            out.writeInt(direct.getAlphaMask());
            out.writeCount(direct.getTransferType());
        } else {
            out.writeByte(COMPONENTS);
            write(model.getColorSpace(), out);
            int[] bits = model.getComponentSize();
            out.writeCount(bits.length);
            for (int size : bits) {
                out.writeCount(size);
            }
            out.writeBoolean(model.hasAlpha());
            out.writeCount(model.getTransparency());
            out.writeCount(model.getTransferType());
        }
    }

    private static void write(ColorSpace space, Output out) {
        byte[] profile = space instanceof ICC_ColorSpace icc && !isStandard(space)
                ? icc.getProfile().getData()
                : new byte[0];
        out.writeInt(standard(space));
        out.writeCount(profile.length);
        out.writeBytes(profile);
    }

    private static final int[] STANDARD = {
        ColorSpace.CS_sRGB, ColorSpace.CS_GRAY, ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_CIEXYZ, ColorSpace.CS_PYCC
    };

    private static boolean isStandard(ColorSpace space) {
        return Arrays.stream(STANDARD).anyMatch(number -> ColorSpace.getInstance(number) == space);
    }

    private static int standard(ColorSpace space) {
        return Arrays.stream(STANDARD)
                .filter(number -> ColorSpace.getInstance(number) == space)
                .findFirst()
                .orElse(-1);
    }

    @Override
    Object create(Input in) {
        int width = in.readInt();
        int height = in.readInt();
        int type = in.readCount();
        ColorModel model = model(in);
        BufferedImage image =
                type == BufferedImage.TYPE_CUSTOM ? custom(model, width, height) : ofType(type, model, width, height);
        image.getRaster().setDataElements(0, 0, width, height, Objects.requireNonNull(in.readReference()));
        return image;
    }

    /** A filter makes images of a type whose colour model is not quite the type's own. */
    private static BufferedImage ofType(int type, ColorModel model, int width, int height) {
        BufferedImage usual = model instanceof IndexColorModel palette
                ? new BufferedImage(width, height, type, palette)
                : new BufferedImage(width, height, type);
        return usual.getColorModel().equals(model)
                        && usual.getColorModel().isAlphaPremultiplied() == model.isAlphaPremultiplied()
                ? usual
                : new BufferedImage(model, usual.getRaster(), model.isAlphaPremultiplied(), null);
    }

    private static BufferedImage custom(ColorModel model, int width, int height) {
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        return new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
    }

    private static ColorModel model(Input in) {
        boolean premultiplied = in.readBoolean();
        return switch (in.readByte()) {
            case PALETTE -> palette(in);
            case DIRECT ->
                new DirectColorModel(
                        space(in),
                        in.readCount(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        premultiplied,
                        in.readCount());
            default ->
                new ComponentColorModel(
                        space(in), bits(in), in.readBoolean(), premultiplied, in.readCount(), in.readCount());
        };
    }

    private static int[] bits(Input in) {
        int[] bits = new int[in.readCount()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.readCount();
        }
        return bits;
    }

    private static IndexColorModel palette(Input in) {
        int bits = in.readCount();
        int transparent = in.readInt();
        boolean alpha = in.readBoolean();
        int transferType = in.readCount();
        int[] colours = new int[in.readCount()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = in.readInt();
        }
        return new IndexColorModel(bits, colours.length, colours, 0, alpha, transparent, transferType);
    }

    private static ColorSpace space(Input in) {
        int standard = in.readInt();
        byte[] profile = in.readBytes(in.readCount());
        return standard >= 0 ? ColorSpace.getInstance(standard) : new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    }

    @Override
    @Nullable
    String difference(Node one, Node other) {
        Object[] pixels = {pixels((BufferedImage) one.object)};
        return Arrays.deepEquals(pixels, new Object[] {pixels((BufferedImage) other.object)})
                ? super.difference(one, other)
                : "";
    }

    @Override
    long weightBeside(Object object) {
        DataBuffer buffer = ((BufferedImage) object).getRaster().getDataBuffer();
        return (long) buffer.getSize() * buffer.getNumBanks() * DataBuffer.getDataTypeSize(buffer.getDataType()) / 8;
    }
}
