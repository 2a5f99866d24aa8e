package io.larder.internal.core.form;

import io.larder.internal.core.form.SerializedForm.Section;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotActiveException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectStreamClass;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives one object the section of one class. The contract is that of {@link ObjectInputStream}.
 *
 * <p>A filter of its own takes the place of a filter of the whole JVM, which on some servers allows no large arrays: what is read here was
 * written in this application.
 */
final class FormInput extends ObjectInputStream {

    private final Object target;
    private final @Nullable FieldLayout layout;
    private final BlockReader reader;
    private final DataInputStream data;
    private final Validations validations;
    private boolean fieldsRead;

    /** @param layout the fields of the class, or {@code null} for {@code readExternal} */
    FormInput(Object target, @Nullable FieldLayout layout, Section section, Validations validations)
            throws IOException {
        this.target = target;
        this.layout = layout;
        this.reader = new BlockReader(section.parts());
        this.data = new DataInputStream(reader);
        this.validations = validations;
        setObjectInputFilter(info -> ObjectInputFilter.Status.ALLOWED);
    }

    @Override
    protected @Nullable Object readObjectOverride() throws IOException {
        return reader.object();
    }

    @Override
    public @Nullable Object readUnshared() throws IOException {
        return reader.object();
    }

    @Override
    public void defaultReadObject() throws IOException {
        FieldLayout fields = active();
        fields.write(target, reader.fields(fields));
    }

    @Override
    public GetField readFields() throws IOException {
        FieldLayout fields = active();
        LayoutValues values = new LayoutValues(fields, reader.fields(fields));
        return new FormGetField(values, ObjectStreamClass.lookup(fields.owner()));
    }

    private FieldLayout active() throws NotActiveException {
        if (layout == null) {
            throw new NotActiveException("not in call to readObject");
        }
        if (fieldsRead) {
            throw new NotActiveException("not in readObject invocation or fields already read");
        }
        fieldsRead = true;
        return layout;
    }

    @Override
    public void registerValidation(@Nullable ObjectInputValidation validation, int priority)
            throws InvalidObjectException {
        if (validation == null) {
            throw new InvalidObjectException("null callback");
        }
        validations.add(validation, priority);
    }

    @Override
    public int read() throws IOException {
        return reader.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.requireNonNull(bytes);
        return reader.read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
        return reader.available();
    }

    @Override
    public void close() {
        // there is nothing to be closed
    }

    @Override
    public boolean readBoolean() throws IOException {
        return data.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return data.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return data.readUnsignedByte();
    }

    @Override
    public char readChar() throws IOException {
        return data.readChar();
    }

    @Override
    public short readShort() throws IOException {
        return data.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return data.readUnsignedShort();
    }

    @Override
    public int readInt() throws IOException {
        return data.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return data.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return data.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return data.readDouble();
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
        data.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
        data.readFully(bytes, offset, length);
    }

    @Override
    public int skipBytes(int count) throws IOException {
        return data.skipBytes(count);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // deprecated above
    public @Nullable String readLine() throws IOException {
        return data.readLine();
    }

    @Override
    public String readUTF() throws IOException {
        return data.readUTF();
    }
}
