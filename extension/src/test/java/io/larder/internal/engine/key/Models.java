package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Model.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Makes models, and others that differ from them in exactly one place. */
final class Models {

    private static final List<String> HOSTILE = List.of(
            "",
            ",",
            "a,b",
            "a",
            "b",
            "[a, b]",
            "null",
            "1",
            "1.0",
            "true",
            "\u0000",
            "\u0000\u0001",
            "\u007E\u0001",
            "\u00FF",
            "\u0101",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "?",
            "é",
            "e\u0301",
            "x".repeat(79),
            "x".repeat(80),
            "x".repeat(81),
            "é".repeat(90),
            "y".repeat(253),
            "y".repeat(254),
            "z".repeat(300));

    private final SplittableRandom random;

    Models(SplittableRandom random) {
        this.random = random;
    }

    Model model(int depth) {
        return model(depth, true);
    }

    private Model model(int depth, boolean mayRing) {
        if (depth == 0 || random.nextInt(10) < 4) {
            return Model.leaf(leaf());
        }
        Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
        return switch (kind) {
            case LIST, QUEUE, ARRAY -> Model.of(kind, some(random.nextInt(4), depth, true));
            case TEXTS -> Model.of(kind, texts(random.nextInt(4)));
            case SET -> Model.of(kind, distinct(some(random.nextInt(4), depth, false)));
            case MAP -> Model.of(kind, pairs(distinct(some(random.nextInt(4), depth, false)), depth));
            case OPTIONAL -> Model.of(kind, random.nextBoolean() ? List.of() : List.of(solid(depth)));
            case RING ->
                mayRing
                        ? new Model(kind, 1 + random.nextInt(4), some(1, depth, false))
                        : Model.of(Kind.PAIR, some(2, depth, true));
            default -> Model.of(kind, some(2, depth, true));
        };
    }

    private List<Model> some(int count, int depth, boolean mayRing) {
        List<Model> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(model(depth - 1, mayRing));
        }
        return some;
    }

    private Model solid(int depth) {
        Model model = model(depth - 1, true);
        return model.kind() == Kind.LEAF && model.value() == null ? Model.leaf(7) : model;
    }

    private List<Model> texts(int count) {
        List<Model> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(Model.leaf(text()));
        }
        return texts;
    }

    private static List<Model> distinct(List<Model> models) {
        return models.stream().distinct().toList();
    }

    private List<Model> pairs(List<Model> keys, int depth) {
        List<Model> pairs = new ArrayList<>();
        for (Model key : keys) {
            pairs.add(key);
            pairs.add(model(depth - 1, true));
        }
        return pairs;
    }

    private String text() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private Object leaf() {
        int number = random.nextInt(3);
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (byte) number;
            case 3 -> (short) number;
            case 4 -> (char) ('0' + number);
            case 5 -> number;
            case 6 -> (long) number;
            case 7 -> number == 0 ? -0f : (float) number;
            case 8 -> number == 0 ? Double.NaN : (double) number;
            case 9 -> BigInteger.valueOf(number).shiftLeft(number * 40);
            case 10 -> BigDecimal.valueOf(10, number);
            case 11 -> new UUID(number, 1);
            case 12 -> Instant.ofEpochSecond(number, number);
            case 13 -> LocalDate.ofEpochDay(number);
            case 14 -> number == 0 ? DayOfWeek.MONDAY : TimeUnit.DAYS;
            case 15 -> new Block(Block.Type.values()[number], 1 + random.nextInt(3), random.nextInt(2));
            default -> text();
        };
    }

    /** An array or a builder, which a model cannot hold itself: they have no {@code equals}. */
    record Block(Type type, int length, int fill) {
        enum Type {
            INTS,
            DOUBLES,
            BUILDER
        }

        Object build() {
            return switch (type) {
                case INTS -> {
                    int[] ints = new int[length * 40];
                    java.util.Arrays.fill(ints, fill);
                    yield ints;
                }
                case DOUBLES -> {
                    double[] doubles = new double[length * 20];
                    java.util.Arrays.fill(doubles, fill);
                    yield doubles;
                }
                case BUILDER -> new StringBuilder("x".repeat(length) + fill);
            };
        }
    }

    /** A model that differs in one place. */
    Model changed(Model model) {
        return changed(model, random.nextInt(model.size()));
    }

    private Model changed(Model model, int place) {
        if (place == 0) {
            return changedHere(model);
        }
        int left = place - 1;
        List<Model> parts = new ArrayList<>(model.parts());
        int i = 0;
        while (left >= parts.get(i).size()) {
            left -= parts.get(i++).size();
        }
        Model part = changed(parts.get(i), left);
        boolean mustBeText = model.kind() == Kind.TEXTS;
        boolean mustBeSolid = model.kind() == Kind.OPTIONAL;
        if ((mustBeText && !(part.value() instanceof String)) || (mustBeSolid && part.value() == null)) {
            part = Model.leaf("other");
        }
        boolean mustBeNew = model.kind() == Kind.MAP && i % 2 == 0;
        if (mustBeNew ? parts.contains(part) : part.equals(parts.get(i))) {
            part = Model.leaf("another");
        }
        parts.set(i, part);
        return new Model(model.kind(), model.value(), List.copyOf(parts));
    }

    private Model changedHere(Model model) {
        List<Model> parts = new ArrayList<>(model.parts());
        return switch (model.kind()) {
            case LEAF -> otherLeaf(model);
            case PAIR -> Model.of(Kind.TWIN, parts);
            case TWIN -> Model.of(Kind.BEAN, parts);
            case BEAN, ENTRY -> parts.get(0).equals(parts.get(1)) ? Model.of(Kind.PAIR, parts) : swapped(model, parts);
            case RING -> new Model(Kind.RING, (int) model.value() + 1, parts);
            case QUEUE -> Model.of(Kind.LIST, parts);
            case TEXTS -> Model.of(Kind.ARRAY, parts);
            case ARRAY -> Model.of(Kind.QUEUE, parts);
            case OPTIONAL -> Model.of(Kind.LIST, parts);
            case SET -> Model.of(Kind.QUEUE, parts);
            case LIST ->
                parts.size() > 1 && !parts.get(0).equals(parts.get(1))
                        ? swapped(model, parts)
                        : Model.of(Kind.QUEUE, parts);
            case MAP ->
                parts.size() > 2 && !parts.get(1).equals(parts.get(3))
                        ? swappedValues(model, parts)
                        : Model.of(Kind.LIST, parts);
        };
    }

    private static Model swapped(Model model, List<Model> parts) {
        Collections.swap(parts, 0, 1);
        return Model.of(model.kind(), parts);
    }

    private static Model swappedValues(Model model, List<Model> parts) {
        Collections.swap(parts, 1, 3);
        return Model.of(model.kind(), parts);
    }

    private Model otherLeaf(Model model) {
        Object other = leaf();
        while (java.util.Objects.equals(other, model.value())) {
            other = leaf();
        }
        return Model.leaf(other);
    }
}
