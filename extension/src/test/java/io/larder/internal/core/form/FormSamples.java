package io.larder.internal.core.form;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Externalizable;
import java.io.IOException;
import java.io.NotActiveException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** Classes with and without a form of their own. */
final class FormSamples {

    private FormSamples() {}

    static class Plain implements Serializable {
        private static final long serialVersionUID = 1L;
        int number = 5;
    }

    static final class NotSerializable {
        private void writeObject(ObjectOutputStream out) {}

        private Object writeReplace() {
            return this;
        }
    }

    record Point(int x) implements Serializable {}

    enum Letter {
        A
    }

    static final class Reads extends Plain {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
        }
    }

    static final class Resolves extends Plain {
        private static final long serialVersionUID = 1L;
        static final Resolves ONLY = new Resolves();

        private Object readResolve() {
            return ONLY;
        }
    }

    static final class Lists extends Plain {
        private static final long serialVersionUID = 1L;
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("kept", String.class)};
        final String other = "other";
        transient String kept = "kept";
    }

    static final class Zone extends TimeZone {
        private static final long serialVersionUID = 1L;
        private int offset = 7;

        @Override
        public int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds) {
            return offset;
        }

        @Override
        public void setRawOffset(int offsetMillis) {
            offset = offsetMillis;
        }

        @Override
        public int getRawOffset() {
            return offset;
        }

        @Override
        public boolean useDaylightTime() {
            return false;
        }

        @Override
        public boolean inDaylightTime(java.util.Date date) {
            return false;
        }
    }

    public static class External implements Externalizable {
        private static final long serialVersionUID = 1L;
        List<String> seen = new ArrayList<>();

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            seen.add(assertThrows(NotActiveException.class, ((ObjectOutputStream) out)::defaultWriteObject)
                    .getMessage());
            seen.add(assertThrows(IOException.class, ((ObjectOutputStream) out)::reset)
                    .getMessage());
            out.writeObject(seen);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            seen = (List<String>) in.readObject();
            seen.add(assertThrows(NotActiveException.class, ((ObjectInputStream) in)::defaultReadObject)
                    .getMessage());
        }
    }
}
