package guide;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

@ApplicationScoped
public class Images {

    @CacheData(maxEntries = 100)
    public BufferedImage grey(BufferedImage image) {
        return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null).filter(image, null);
    }

    @CacheData
    public BufferedImage bars(int[] heights) {
        BufferedImage chart = new BufferedImage(10 * heights.length, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = chart.createGraphics();
        canvas.setColor(Color.ORANGE);
        for (int i = 0; i < heights.length; i++) {
            canvas.fillRect(10 * i, 100 - heights[i], 8, heights[i]);
        }
        canvas.dispose();
        return chart;
    }
}
