package io.larder.internal.core.key;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Classes of an application that extend others, of which one writes itself or belongs to the JDK. */
@SuppressWarnings({"serial", "unused"}) // Fields are read by reflection, and nothing is written to a stream.
final class HierarchyArguments {

    private HierarchyArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(
                ArgumentSample.of(
                        "superclass that is not serializable",
                        () -> new Child("a", "b"),
                        () -> new Child("a", "c"),
                        () -> new Child("b", "b")),
                ArgumentSample.of(
                        "serializable superclass that writes",
                        () -> new Special("a", 1),
                        () -> new Special("a", 2),
                        () -> new Special("b", 1)),
                ArgumentSample.of(
                        "date with a field", () -> new Day(1, "a"), () -> new Day(2, "a"), () -> new Day(1, "b")),
                ArgumentSample.of("date without a field", () -> new Moment(1), () -> new Moment(2)),
                ArgumentSample.of(
                        "calendar with a field",
                        () -> new Fiscal(1, 4),
                        () -> new Fiscal(1, 5),
                        () -> new Fiscal(2, 4)),
                ArgumentSample.of(
                        "reference with a field",
                        () -> new Named<>("a", 1),
                        () -> new Named<>("b", 1),
                        () -> new Named<>("a", 2)),
                ArgumentSample.of("class of an enum's constant", () -> Shade.LIGHT, () -> Shade.DARK),
                ArgumentSample.of("transient field without a form", () -> new Plain(1), () -> new Plain(2)));
    }

    static class Upper implements Serializable {
        private final transient String upper;

        Upper(String upper) {
            this.upper = upper;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeBytes(upper);
        }
    }

    static final class Lower extends Upper {
        private final transient String lower;

        Lower(String upper, String lower) {
            super(upper);
            this.lower = lower;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeBytes(lower);
        }
    }

    static class Parent {
        private final String inherited;

        Parent(String inherited) {
            this.inherited = inherited;
        }
    }

    static final class Child extends Parent implements Serializable {
        private final transient String own;

        Child(String inherited, String own) {
            super(inherited);
            this.own = own;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUTF(own);
        }
    }

    static class General implements Serializable {
        private final transient String name;

        General(String name) {
            this.name = name;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeObject(name);
        }
    }

    static final class Special extends General {
        private final int number;

        Special(String name, int number) {
            super(name);
            this.number = number;
        }
    }

    static final class Day extends Date {
        private final String name;

        Day(long time, String name) {
            super(time);
            this.name = name;
        }
    }

    static final class Moment extends Date {
        Moment(long time) {
            super(time);
        }
    }

    static final class Fiscal extends GregorianCalendar {
        private final int firstMonth;

        Fiscal(long time, int firstMonth) {
            super(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
            setTimeInMillis(time);
            this.firstMonth = firstMonth;
        }
    }

    static final class Named<T> extends AtomicReference<T> {
        private final String name;

        Named(String name, T value) {
            super(value);
            this.name = name;
        }
    }

    enum Shade {
        LIGHT {
            @Override
            int level() {
                return 1;
            }
        },
        DARK {
            @Override
            int level() {
                return 2;
            }
        };

        abstract int level();
    }

    static final class Plain {
        private final int number;
        private final transient Object lock = new Object();

        Plain(int number) {
            this.number = number;
        }
    }
}
