package io.larder.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Types of the fields of generated classes, with a few values each. */
enum FieldType {
    INT("int", "Integer", "0", List.of(0, 1, -1), "out.writeInt($);", "$ = in.readInt();"),
    LONG("long", "Long", "0L", List.of(0L, 1L, 1L << 40), "out.writeLong($);", "$ = in.readLong();"),
    DOUBLE("double", "Double", "0.0", List.of(0.0, -0.0, 1.0), "out.writeDouble($);", "$ = in.readDouble();"),
    BOOLEAN("boolean", "Boolean", "false", List.of(true, false), "out.writeBoolean($);", "$ = in.readBoolean();"),
    CHAR("char", "Character", "(char) 0", List.of('a', 'b', 'é'), "out.writeChar($);", "$ = in.readChar();"),
    TEXT("String", "String", "null", List.of("", "a", "ab"), "out.writeUTF($);", "$ = in.readUTF();"),
    DATE(
            "LocalDate",
            "LocalDate",
            "null",
            List.of(LocalDate.EPOCH, LocalDate.MAX),
            "out.writeLong($.toEpochDay());",
            "$ = LocalDate.ofEpochDay(in.readLong());"),
    LIST(
            "List<Object>",
            "List<Object>",
            "null",
            List.of(List.of(), List.of("a"), List.of("a", "b"), List.of(1)),
            "out.writeObject($);",
            "$ = (List<Object>) in.readObject();"),
    ANY(
            "Object",
            "Object",
            "null",
            List.of("a", 1, 1L, List.of(1), 'a', true),
            "out.writeObject($);",
            "$ = in.readObject();");

    private final String source;
    private final String boxed;
    private final String zero;
    private final List<Object> values;
    private final String writing;
    private final String reading;

    FieldType(String source, String boxed, String zero, List<? extends Object> values, String writing, String reading) {
        this.source = source;
        this.boxed = boxed;
        this.zero = zero;
        this.values = List.copyOf(values);
        this.writing = writing;
        this.reading = reading;
    }

    String source() {
        return source;
    }

    String boxed() {
        return boxed;
    }

    String zero() {
        return zero;
    }

    Object value(Random random) {
        return values.get(random.nextInt(values.size()));
    }

    String write(String field) {
        return "            " + writing.replace("$", field) + "\n";
    }

    String read(String field) {
        return "            " + reading.replace("$", field) + "\n";
    }
}
