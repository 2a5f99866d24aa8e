package io.larder.internal.core.key;

import io.larder.internal.core.key.ArgumentModel.Kind;
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
final class ModelGenerator {

    private static final List<String> UNUSUAL_TEXTS = List.of(
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

    ModelGenerator(SplittableRandom random) {
        this.random = random;
    }

    ArgumentModel model(int depth) {
        return model(depth, true);
    }

    private ArgumentModel model(int depth, boolean mayBeCyclic) {
        if (depth == 0 || random.nextInt(10) < 4) {
            return ArgumentModel.leaf(leaf());
        }
        Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
        return switch (kind) {
            case LIST, QUEUE, ARRAY -> ArgumentModel.of(kind, several(random.nextInt(4), depth, true));
            case TEXTS -> ArgumentModel.of(kind, texts(random.nextInt(4)));
            case SET -> ArgumentModel.of(kind, distinct(several(random.nextInt(4), depth, false)));
            case MAP -> ArgumentModel.of(kind, pairs(distinct(several(random.nextInt(4), depth, false)), depth));
            case OPTIONAL -> ArgumentModel.of(kind, random.nextBoolean() ? List.of() : List.of(nonNull(depth)));
            case RING ->
                mayBeCyclic
                        ? new ArgumentModel(kind, 1 + random.nextInt(4), several(1, depth, false))
                        : ArgumentModel.of(Kind.PAIR, several(2, depth, true));
            default -> ArgumentModel.of(kind, several(2, depth, true));
        };
    }

    private List<ArgumentModel> several(int count, int depth, boolean mayBeCyclic) {
        List<ArgumentModel> several = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            several.add(model(depth - 1, mayBeCyclic));
        }
        return several;
    }

    private ArgumentModel nonNull(int depth) {
        ArgumentModel model = model(depth - 1, true);
        return model.kind() == Kind.LEAF && model.value() == null ? ArgumentModel.leaf(7) : model;
    }

    private List<ArgumentModel> texts(int count) {
        List<ArgumentModel> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(ArgumentModel.leaf(text()));
        }
        return texts;
    }

    private static List<ArgumentModel> distinct(List<ArgumentModel> models) {
        return models.stream().distinct().toList();
    }

    private List<ArgumentModel> pairs(List<ArgumentModel> keys, int depth) {
        List<ArgumentModel> pairs = new ArrayList<>();
        for (ArgumentModel key : keys) {
            pairs.add(key);
            pairs.add(model(depth - 1, true));
        }
        return pairs;
    }

    private String text() {
        return UNUSUAL_TEXTS.get(random.nextInt(UNUSUAL_TEXTS.size()));
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
            case 15 -> new MutableLeaf(MutableLeaf.Type.values()[number], 1 + random.nextInt(3), random.nextInt(2));
            default -> text();
        };
    }

    /** An array or a builder, which a model cannot hold itself: they have no {@code equals}. */
    record MutableLeaf(Type type, int length, int fill) {
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
    ArgumentModel mutated(ArgumentModel model) {
        return mutated(model, random.nextInt(model.size()));
    }

    private ArgumentModel mutated(ArgumentModel model, int index) {
        if (index == 0) {
            return mutatedRoot(model);
        }
        int offset = index - 1;
        List<ArgumentModel> parts = new ArrayList<>(model.parts());
        int i = 0;
        while (offset >= parts.get(i).size()) {
            offset -= parts.get(i++).size();
        }
        ArgumentModel part = mutated(parts.get(i), offset);
        boolean mustBeText = model.kind() == Kind.TEXTS;
        boolean mustBeSolid = model.kind() == Kind.OPTIONAL;
        if ((mustBeText && !(part.value() instanceof String)) || (mustBeSolid && part.value() == null)) {
            part = ArgumentModel.leaf("other");
        }
        boolean mustBeNew = model.kind() == Kind.MAP && i % 2 == 0;
        if (mustBeNew ? parts.contains(part) : part.equals(parts.get(i))) {
            part = ArgumentModel.leaf("another");
        }
        parts.set(i, part);
        return new ArgumentModel(model.kind(), model.value(), List.copyOf(parts));
    }

    private ArgumentModel mutatedRoot(ArgumentModel model) {
        List<ArgumentModel> parts = new ArrayList<>(model.parts());
        return switch (model.kind()) {
            case LEAF -> differentLeaf(model);
            case PAIR -> ArgumentModel.of(Kind.TWIN, parts);
            case TWIN -> ArgumentModel.of(Kind.BEAN, parts);
            case BEAN, ENTRY ->
                parts.get(0).equals(parts.get(1)) ? ArgumentModel.of(Kind.PAIR, parts) : swapped(model, parts);
            case RING -> new ArgumentModel(Kind.RING, (int) model.value() + 1, parts);
            case QUEUE -> ArgumentModel.of(Kind.LIST, parts);
            case TEXTS -> ArgumentModel.of(Kind.ARRAY, parts);
            case ARRAY -> ArgumentModel.of(Kind.QUEUE, parts);
            case OPTIONAL -> ArgumentModel.of(Kind.LIST, parts);
            case SET -> ArgumentModel.of(Kind.QUEUE, parts);
            case LIST ->
                parts.size() > 1 && !parts.get(0).equals(parts.get(1))
                        ? swapped(model, parts)
                        : ArgumentModel.of(Kind.QUEUE, parts);
            case MAP ->
                parts.size() > 2 && !parts.get(1).equals(parts.get(3))
                        ? swappedValues(model, parts)
                        : ArgumentModel.of(Kind.LIST, parts);
        };
    }

    private static ArgumentModel swapped(ArgumentModel model, List<ArgumentModel> parts) {
        Collections.swap(parts, 0, 1);
        return ArgumentModel.of(model.kind(), parts);
    }

    private static ArgumentModel swappedValues(ArgumentModel model, List<ArgumentModel> parts) {
        Collections.swap(parts, 1, 3);
        return ArgumentModel.of(model.kind(), parts);
    }

    private ArgumentModel differentLeaf(ArgumentModel model) {
        Object other = leaf();
        while (java.util.Objects.equals(other, model.value())) {
            other = leaf();
        }
        return ArgumentModel.leaf(other);
    }
}
