package io.larder.internal.core.form;

import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import io.larder.internal.core.form.SerializedForm.Part;
import io.larder.internal.core.form.SerializedForm.Section;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotActiveException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what one object writes, class by class. The contract is that of {@link ObjectOutputStream}, protocol version 2. */
final class FormOutput extends ObjectOutputStream {

    private final Object target;
    private final List<Section> sections = new ArrayList<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(block);
    private List<Part> parts = new ArrayList<>();
    private @Nullable FieldLayout layout;
    private @Nullable LayoutValues put;
    private boolean fieldsWritten;

    FormOutput(Object target) throws IOException {
        this.target = target;
    }

    /** Opens the section of a class that writes with its {@code writeObject}. */
    void beginClass(FieldLayout fields) {
        layout = fields;
        put = null;
        fieldsWritten = false;
        parts = new ArrayList<>();
    }

    /** Ends the section of a class. */
    void end(Class<?> owner) {
        endBlock();
        sections.add(new Section(owner, List.copyOf(parts)));
        layout = null;
        put = null;
        parts = new ArrayList<>();
    }

    List<Section> sections() {
        return sections;
    }

    @Override
    public void defaultWriteObject() throws IOException {
        FieldLayout fields = active();
        add(fields, fields.read(target));
    }

    @Override
    public PutField putFields() throws IOException {
        LayoutValues values = put;
        if (values == null) {
            FieldLayout fields = active();
            values = new LayoutValues(fields, fields.defaults());
            put = values;
        }
        return new FormPutField(values);
    }

    @Override
    public void writeFields() throws IOException {
        if (put == null) {
            throw new NotActiveException("no current PutField object");
        }
        add(put.layout(), put.values().clone());
    }

    private FieldLayout active() throws NotActiveException {
        if (layout == null) {
            throw new NotActiveException("not in call to writeObject");
        }
        if (fieldsWritten) {
            throw new NotActiveException("fields already written");
        }
        fieldsWritten = true;
        return layout;
    }

    /** A class without fields writes nothing here, and a reader does not notice. */
    private void add(FieldLayout fields, @Nullable Object[] values) {
        endBlock();
        if (values.length > 0) {
            parts.add(new Fields(fields, values));
        }
    }

    @Override
    protected void writeObjectOverride(@Nullable Object value) {
        endBlock();
        parts.add(new Nested(value));
    }

    /** An array that is written so is often a buffer which is filled again afterwards. */
    @Override
    public void writeUnshared(@Nullable Object value) {
        writeObjectOverride(value != null && value.getClass().isArray() ? Values.copy(value) : value);
    }

    @Override
    public void useProtocolVersion(int version) {
        throw new IllegalStateException("stream non-empty");
    }

    @Override
    public void reset() throws IOException {
        throw new IOException("stream active");
    }

    @Override
    public void flush() {
        endBlock();
    }

    @Override
    protected void drain() {
        endBlock();
    }

    @Override
    public void close() {
        endBlock();
    }

    private void endBlock() {
        if (block.size() > 0) {
            parts.add(new Data(block.toByteArray()));
            block.reset();
        }
    }

    @Override
    public void write(int value) throws IOException {
        data.write(value);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        data.write(bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        data.write(bytes, offset, length);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        data.writeBoolean(value);
    }

    @Override
    public void writeByte(int value) throws IOException {
        data.writeByte(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        data.writeShort(value);
    }

    @Override
    public void writeChar(int value) throws IOException {
        data.writeChar(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        data.writeInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        data.writeLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        data.writeFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        data.writeDouble(value);
    }

    @Override
    public void writeBytes(String text) throws IOException {
        data.writeBytes(text);
    }

    @Override
    public void writeChars(String text) throws IOException {
        data.writeChars(text);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        data.writeUTF(text);
    }
}
