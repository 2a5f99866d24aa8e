package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ApplicationScoped
public class TextFiles {

    @CacheData
    public List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file));
    }

    @CacheResource
    public FileChannel channel(String file) throws IOException {
        return FileChannel.open(Path.of(file));
    }
}
