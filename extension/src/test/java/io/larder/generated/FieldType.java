package io.larder.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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
            "$ = in.readObject();"),
    LEVEL("Parts.Level", "level"),
    NODE("Parts.Node", "node"),
    PAIR("Parts.Pair<Object, List<Object>>", "pair"),
    ARRAY("Object", "array"),
    NESTED("Map<String, List<? extends Optional<?>>>", "nested"),
    SET("Set<? super Parts.Level>", "set"),
    FIXED("Parts.Fixed<?>", "fixed");

    private final String source;
    private final String zero;
    private final List<Object> values;
    private final String writing;
    private final String reading;
    private final String argument;

    FieldType(String source, String boxed, String zero, List<? extends Object> values, String writing, String reading) {
        this.source = source;
        this.zero = zero;
        this.values = List.copyOf(values);
        this.writing = writing;
        this.reading = reading;
        this.argument = "(" + boxed + ") $";
    }

    /** A type whose values {@link GeneratedParts} makes, each time anew. */
    FieldType(String source, String maker) {
        this.source = source;
        this.zero = "null";
        this.values = IntStream.range(0, GeneratedParts.VALUES)
                .mapToObj(i -> (Object) i)
                .toList();
        this.writing = "out.writeObject($);";
        this.reading = "$ = (" + source + ") in.readObject();";
        this.argument = GeneratedParts.NAME + "." + maker + "((Integer) $)";
    }

    String source() {
        return source;
    }

    /** An expression for the argument of a constructor, of one for the number or the value that {@link #value} gives. */
    String argument(String value) {
        return argument.replace("$", value);
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
