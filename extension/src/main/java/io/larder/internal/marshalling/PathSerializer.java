package io.larder.internal.marshalling;

import java.nio.file.Path;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/** Paths of the default file system, by their text. */
final class PathSerializer extends Serializer<Path> {

    PathSerializer(TypeResolver resolver, Class<Path> type) {
        super(resolver.getConfig(), type);
    }

    @Override
    public void write(WriteContext context, Path value) {
        context.writeString(value.toString());
    }

    @Override
    public Path read(ReadContext context) {
        return Path.of(context.readString());
    }
}
