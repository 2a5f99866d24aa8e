package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.Block;
import io.larder.internal.core.value.MarshalledBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programs that share nothing as bytes, for another process: the types by the names of their classes, each with a number for the shape that it
 * had; the number of objects and the root; the code; the literals. Numbers are those of {@link java.io.DataOutput}.
 */
final class StoredGraph {

    private static final int FORMAT = 3;

    private final GraphTypes types;
    private final ClassLoader loader;

    /** @param loader by which alone classes are found */
    StoredGraph(GraphTypes types, ClassLoader loader) {
        this.types = types;
        this.loader = loader;
    }

    MarshalledBytes write(GraphProgram program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Block> blocks = new ArrayList<>();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(FORMAT);
            out.writeInt(program.types().length);
            for (GraphType type : program.types()) {
                out.writeUTF(type.storedName());
                out.writeLong(type.shape());
            }
            out.writeInt(program.objects());
            out.writeInt(program.root());
            out.writeInt(program.code().length);
            out.write(program.code());
            Literals literals = new Literals(loader, blocks);
            out.writeInt(program.constants().length);
            for (Object literal : program.constants()) {
                literals.write(literal, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new MarshalledBytes(bytes.toByteArray(), blocks);
    }

    /** @throws UnreadableException where it is of another format, or classes are gone or have another shape */
    GraphProgram read(MarshalledBytes marshalled) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(marshalled.bytes()))) {
            if (in.readInt() != FORMAT) {
                throw new UnreadableException("of another format");
            }
            GraphType[] found = new GraphType[in.readInt()];
            for (int i = 0; i < found.length; i++) {
                found[i] = type(in.readUTF(), in.readLong());
            }
            int objects = in.readInt();
            int root = in.readInt();
            byte[] code = in.readNBytes(in.readInt());
            Literals literals = new Literals(loader, new ArrayList<>(marshalled.blocks()));
            @Nullable Object[] constants = new Object[in.readInt()];
            for (int i = 0; i < constants.length; i++) {
                constants[i] = literals.read(in);
            }
            return new GraphProgram(code, found, constants, objects, root);
        } catch (IOException | ClassNotFoundException | LinkageError | IllegalArgumentException damaged) {
            throw new UnreadableException("cannot be read", damaged);
        }
    }

    private GraphType type(String name, long shape) throws ClassNotFoundException {
        if (name.equals(LambdaType.STORED_NAME)) {
            return LambdaType.READER;
        }
        Class<?> named = Class.forName(name, false, loader);
        GraphType type = types.of(named);
        if (type.refusal() != null) {
            type = types.internal(named);
        }
        if (type.shape() != shape) {
            throw new UnreadableException(name + " has another shape");
        }
        return type;
    }
}
