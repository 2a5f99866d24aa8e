package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The short way of the most frequent keys must not be a way to another key: an entry on disk is found by both. */
class BasicKeyGeneratorTest {

    private static final List<Class<?>> TYPES = List.of(
            boolean.class,
            byte.class,
            short.class,
            char.class,
            int.class,
            long.class,
            float.class,
            double.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class);

    @Test
    @Assertion({"K1", "K3"})
    void keys_equal_those_of_the_general_generator() {
        Random random = new Random(20261201);
        KeyGeneratorFactory factory = TestKeys.factory(List.of());
        for (int round = 0; round < 20_000; round++) {
            List<KeyParameter> parameters = new ArrayList<>();
            List<Object> arguments = new ArrayList<>();
            int count = random.nextInt(18);
            for (int i = 0; i < count; i++) {
                Class<?> type = TYPES.get(random.nextInt(TYPES.size()));
                parameters.add(new KeyParameter("arg" + i, type, random.nextInt(8) > 0));
                arguments.add(!type.isPrimitive() && random.nextInt(8) == 0 ? null : value(type, random));
            }
            assertEquals(
                    factory.general(TestKeys.METHOD, parameters).generate(arguments.toArray()),
                    factory.create(TestKeys.METHOD, parameters).generate(arguments.toArray()),
                    () -> parameters + " " + arguments);
        }
    }

    private static Object value(Class<?> type, Random random) {
        boolean extreme = random.nextInt(4) == 0;
        return switch (type.getSimpleName().toLowerCase(java.util.Locale.ROOT)) {
            case "boolean" -> random.nextBoolean();
            case "byte" -> (byte) random.nextInt();
            case "short" -> (short) random.nextInt();
            case "char", "character" -> (char) random.nextInt();
            case "int", "integer" -> extreme ? Integer.MIN_VALUE : random.nextInt();
            case "long" -> extreme ? Long.MIN_VALUE : random.nextLong();
            case "float" -> extreme ? Float.intBitsToFloat(0x7fc00001) : random.nextFloat();
            case "double" -> extreme ? Double.longBitsToDouble(0x7ff8000000000001L) : random.nextGaussian();
            default -> text(random);
        };
    }

    private static String text(Random random) {
        int bound = List.of(0x80, 0x80, 0x80, 0x100, 0x900, 0x10000).get(random.nextInt(6));
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(random.nextInt(10) == 0 ? 400 : 70))
                .forEach(i -> text.append((char) random.nextInt(bound)));
        return text.toString();
    }

    /** The bytes of a key may be 64 at most; one more and it is another kind of key. */
    @Test
    @Assertion("K1")
    void keys_equal_at_the_limit_of_exact_keys() {
        KeyGeneratorFactory factory = TestKeys.factory(List.of());
        List<KeyParameter> parameters = List.of(new KeyParameter("name", String.class, true));
        for (int length = 55; length < 70; length++) {
            for (String letter : List.of("a", "\u007f", "\u0080", "\u00e9", "\ud83d")) {
                Object[] arguments = {letter.repeat(length)};
                assertEquals(
                        factory.general(TestKeys.METHOD, parameters).generate(arguments),
                        factory.create(TestKeys.METHOD, parameters).generate(arguments));
            }
        }
    }

    @Test
    @Assertion("K1")
    void basic_types_take_the_short_way_and_others_do_not() {
        KeyGeneratorFactory factory = TestKeys.factory(List.of());
        for (Class<?> type : TYPES) {
            assertInstanceOf(BasicKeyGenerator.class, generator(factory, type), type.getName());
        }
        for (Class<?> type :
                List.<Class<?>>of(Object.class, Number.class, CharSequence.class, int[].class, List.class)) {
            assertSame(
                    factory.general("", List.of()).getClass(),
                    generator(factory, type).getClass(),
                    type.getName());
        }
    }

    private static KeyGenerator generator(KeyGeneratorFactory factory, Class<?> type) {
        return factory.create(TestKeys.METHOD, List.of(new KeyParameter("a", type, true)));
    }

    /** An application may say what its strings are compared by. */
    @Test
    @Assertion("K8")
    void encoder_of_the_application_wins() {
        KeyEncoder<String> lowerCase = new KeyEncoder<>() {
            @Override
            public Class<String> type() {
                return String.class;
            }

            @Override
            public void encode(String value, KeyWriter out) {
                out.put(value.toLowerCase(java.util.Locale.ROOT).toCharArray());
            }
        };
        KeyGenerator generator = TestKeys.factory(List.of(lowerCase))
                .create(TestKeys.METHOD, List.of(new KeyParameter("name", String.class, true)));

        assertEquals(generator.generate(new Object[] {"PEN"}), generator.generate(new Object[] {"pen"}));
    }
}
