package io.larder.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes the source of a class whose shape is chosen at random. */
final class ShapeSource {

    /** Whether a field counts because it is an ordinary one, because the class writes it, or not at all. */
    enum Role {
        ORDINARY,
        WRITTEN,
        LEFT_OUT
    }

    /** How a class of a hierarchy is written. */
    enum Form {
        FIELDS,
        DEFAULT_AND_MORE,
        ALL_BY_HAND,
        PUT_FIELDS,
        READ_RESOLVE
    }

    /** What the class is as a whole. */
    enum Kind {
        PLAIN,
        SERIALIZABLE,
        OUTER_SUPERCLASS,
        EXTERNALIZABLE,
        PROXY,
        RECORD,
        INNER,
        GENERIC,
        LIST,
        OWN_LIST
    }

    /**
     * A field.
     *
     * @param owner simple name of the class that declares it
     * @param name may be that of a private field of a superclass, too
     * @param parameter of constructors
     */
    record FieldSource(
            String owner, String name, String parameter, String source, FieldType type, Role role, boolean isFinal) {

        String declaration() {
            return "        private " + (isFinal ? "final " : "") + (role == Role.ORDINARY ? "" : "transient ") + source
                    + " " + name + ";\n";
        }
    }

    private final Random random;
    private final String name;
    private final Kind kind;
    private final List<FieldSource> fields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ShapeSource(Random random, String name) {
        this.random = random;
        this.name = name;
        kind = Kind.values()[random.nextInt(Kind.values().length)];
        write();
    }

    Kind kind() {
        return kind;
    }

    List<FieldSource> fields() {
        return fields;
    }

    String text() {
        return text.toString();
    }

    private void write() {
        text.append("""
                package generated;
                import java.io.*;
                import java.time.LocalDate;
                import java.util.*;
                @SuppressWarnings({"serial", "unchecked"})
                public final class %s {
                """.formatted(name));
        switch (kind) {
            case RECORD -> record();
            case EXTERNALIZABLE -> externalizable();
            case PROXY -> proxy();
            default -> hierarchy();
        }
        text.append("    public static Object make(Object[] v) {\n        return ")
                .append(creation())
                .append(";\n    }\n}\n");
    }

    private String creation() {
        String arguments = arguments(fields);
        return switch (kind) {
            case RECORD -> "new Type(" + arguments + ")";
            case INNER -> "new Around((Integer) v[" + (fields.size()) + "]).new Type" + last + "(" + arguments + ")";
            case EXTERNALIZABLE, PROXY -> "new Type(" + arguments + ")";
            case GENERIC -> "new Type" + last + "<Object>(" + arguments + ")";
            default -> "new Type" + last + "(" + arguments + ")";
        };
    }

    private static String arguments(List<FieldSource> fields) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            arguments.add(fields.get(i).type().argument("v[" + i + "]"));
        }
        return String.join(", ", arguments);
    }

    private int last;

    private List<FieldSource> newFields(String owner, boolean mayBeFinal, int most, Role... roles) {
        List<FieldSource> made = new ArrayList<>();
        boolean areFinal = mayBeFinal && random.nextBoolean();
        for (int i = random.nextInt(most + 1); i >= 0; i--) {
            FieldType type = kind == Kind.GENERIC && random.nextInt(3) == 0
                    ? FieldType.ANY
                    : FieldType.values()[random.nextInt(FieldType.values().length)];
            String parameter = "p" + (fields.size() + made.size());
            Role role = roles[random.nextInt(roles.length)];
            String source = kind == Kind.GENERIC && type == FieldType.ANY ? "T" : type.source();
            made.add(new FieldSource(owner, "f" + made.size(), parameter, source, type, role, areFinal));
        }
        return made;
    }

    private static String parameters(List<FieldSource> fields) {
        return fields.stream()
                .map(field -> field.source() + " " + field.parameter())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<FieldSource> fields) {
        return fields.stream().map(FieldSource::name).collect(Collectors.joining(", "));
    }

    private static String parameterNames(List<FieldSource> fields) {
        return fields.stream().map(FieldSource::parameter).collect(Collectors.joining(", "));
    }

    private static String assignments(List<FieldSource> fields) {
        return fields.stream()
                .map(field -> "            this." + field.name() + " = " + field.parameter() + ";\n")
                .collect(Collectors.joining());
    }

    private void record() {
        fields.addAll(newFields("Type", false, 3, Role.ORDINARY));
        text.append("    record Type(").append(parameters(fields)).append(") {}\n");
    }

    private void externalizable() {
        fields.addAll(newFields("Type", false, 3, Role.WRITTEN, Role.LEFT_OUT));
        text.append("    public static class Type implements Externalizable {\n");
        fields.forEach(field -> text.append(field.declaration()));
        text.append("        public Type() {}\n        Type(")
                .append(parameters(fields))
                .append(") {\n");
        text.append(assignments(fields)).append("        }\n");
        text.append("        public void writeExternal(ObjectOutput out) throws IOException {\n");
        written(fields).forEach(field -> text.append(field.type().write("this." + field.name())));
        text.append(
                "        }\n        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {\n");
        written(fields).forEach(field -> text.append(field.type().read("this." + field.name())));
        text.append("        }\n    }\n");
    }

    private static List<FieldSource> written(List<FieldSource> fields) {
        return fields.stream().filter(field -> field.role() == Role.WRITTEN).toList();
    }

    private void proxy() {
        fields.addAll(newFields("Type", true, 3, Role.WRITTEN));
        text.append("    static class Type implements Serializable {\n");
        fields.forEach(field -> text.append(field.declaration()));
        text.append("        Type(").append(parameters(fields)).append(") {\n").append(assignments(fields));
        text.append("        }\n        private Object writeReplace() {\n            return new Form(");
        text.append(names(fields)).append(");\n        }\n    }\n");
        text.append("    record Form(").append(parameters(fields)).append(") implements Serializable {\n");
        text.append("        private Object readResolve() {\n            return new Type(")
                .append(parameterNames(fields));
        text.append(");\n        }\n    }\n");
    }

    private void hierarchy() {
        boolean isSerializable =
                kind != Kind.PLAIN && kind != Kind.GENERIC && kind != Kind.OWN_LIST && kind != Kind.INNER;
        if (kind == Kind.INNER) {
            text.append("    static class Around {\n    private final int around;\n");
            text.append("    Around(int around) {\n        this.around = around;\n    }\n");
        }
        int levels = 1 + random.nextInt(3);
        for (int level = 0; level < levels; level++) {
            boolean writes = isSerializable && !(kind == Kind.OUTER_SUPERCLASS && level == 0);
            Form form = writes ? Form.values()[random.nextInt(Form.values().length)] : Form.FIELDS;
            if (kind == Kind.LIST && form == Form.READ_RESOLVE) {
                form = Form.FIELDS;
            }
            level(level, form, writes);
            last = level;
        }
        if (kind == Kind.INNER) {
            text.append("    }\n");
        }
    }

    private void level(int level, Form form, boolean writes) {
        List<FieldSource> inherited = List.copyOf(fields);
        String owner = "Type" + level;
        List<FieldSource> own =
                switch (form) {
                    case FIELDS, READ_RESOLVE -> newFields(owner, true, 2, Role.ORDINARY, Role.ORDINARY, Role.LEFT_OUT);
                    case ALL_BY_HAND -> newFields(owner, false, 2, Role.WRITTEN, Role.LEFT_OUT);
                    case DEFAULT_AND_MORE -> newFields(owner, false, 2, Role.ORDINARY, Role.WRITTEN, Role.LEFT_OUT);
                    case PUT_FIELDS -> newFields(owner, false, 2, Role.ORDINARY);
                };
        fields.addAll(own);
        String parent = level > 0
                ? " extends Type" + (level - 1) + (kind == Kind.GENERIC ? "<T>" : "")
                : kind == Kind.LIST
                        ? " extends ArrayList<String>"
                        : kind == Kind.OWN_LIST ? " extends AbstractList<String>" : "";
        text.append("    ")
                .append(kind == Kind.INNER ? "" : "static ")
                .append("class Type")
                .append(level);
        text.append(kind == Kind.GENERIC ? "<T>" : "").append(parent);
        text.append(writes ? " implements Serializable {\n" : " {\n");
        own.forEach(field -> text.append(field.declaration()));
        if (kind == Kind.OUTER_SUPERCLASS && level == 0) {
            text.append("        Type0() {\n            this(");
            text.append(own.stream()
                    .map(field ->
                            "(" + field.type().source() + ") " + field.type().zero())
                    .collect(Collectors.joining(", ")));
            text.append(");\n        }\n");
        }
        text.append("        Type")
                .append(level)
                .append("(")
                .append(parameters(fields))
                .append(") {\n");
        if (level > 0) {
            text.append("            super(").append(parameterNames(inherited)).append(");\n");
        }
        text.append(assignments(own)).append("        }\n");
        if (kind == Kind.OWN_LIST && level == 0) {
            text.append("        public String get(int index) {\n            return \"e\";\n        }\n");
            text.append("        public int size() {\n            return 2;\n        }\n");
        }
        methods(form, own);
        text.append("    }\n");
    }

    private void methods(Form form, List<FieldSource> own) {
        switch (form) {
            case FIELDS -> {}
            case READ_RESOLVE ->
                text.append("        protected Object readResolve() {\n            return this;\n        }\n");
            case ALL_BY_HAND -> byHand(written(own), "", "");
            case DEFAULT_AND_MORE ->
                byHand(
                        written(own),
                        "            out.defaultWriteObject();\n",
                        "            in.defaultReadObject();\n");
            case PUT_FIELDS -> putFields(own);
        }
    }

    private void byHand(List<FieldSource> written, String first, String firstRead) {
        text.append("        private void writeObject(ObjectOutputStream out) throws IOException {\n")
                .append(first);
        written.forEach(field -> text.append(field.type().write("this." + field.name())));
        text.append("        }\n        private void readObject(ObjectInputStream in) throws IOException,");
        text.append(" ClassNotFoundException {\n").append(firstRead);
        written.forEach(field -> text.append(field.type().read("this." + field.name())));
        text.append("        }\n");
    }

    private void putFields(List<FieldSource> own) {
        text.append("        private void writeObject(ObjectOutputStream out) throws IOException {\n");
        text.append("            ObjectOutputStream.PutField fields = out.putFields();\n");
        own.forEach(field -> text.append("            fields.put(\"" + field.name() + "\", " + field.name() + ");\n"));
        text.append("            out.writeFields();\n        }\n");
        text.append(
                "        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {\n");
        text.append("            ObjectInputStream.GetField fields = in.readFields();\n");
        own.forEach(field -> text.append(
                "            " + field.name() + " = (" + field.type().source() + ") fields.get(\"" + field.name()
                        + "\", " + field.type().zero() + ");\n"));
        text.append("        }\n");
    }
}
