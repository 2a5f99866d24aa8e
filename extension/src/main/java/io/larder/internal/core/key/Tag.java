package io.larder.internal.core.key;

/** The first byte of each encoding. docs/key-format.md says what follows; a number is never given to something else. */
final class Tag {

    static final byte END = 0x00;
    static final byte NULL = 0x01;
    static final byte FALSE = 0x02;
    static final byte TRUE = 0x03;
    static final byte BYTE = 0x04;
    static final byte SHORT = 0x05;
    static final byte CHAR = 0x06;
    static final byte INT = 0x07;
    static final byte LONG = 0x08;
    static final byte FLOAT = 0x09;
    static final byte DOUBLE = 0x0A;
    static final byte STRING = 0x0B;
    static final byte STRING_BUILDER = 0x0C;
    static final byte STRING_BUFFER = 0x0D;
    static final byte ENUM = 0x0E;
    static final byte CLASS = 0x0F;

    static final byte BIG_INTEGER = 0x10;
    static final byte BIG_DECIMAL = 0x11;
    static final byte UUID = 0x12;
    static final byte BIT_SET = 0x13;
    static final byte URI = 0x14;
    static final byte URL = 0x15;
    static final byte INET_ADDRESS = 0x16;
    static final byte PATH = 0x17;
    static final byte FILE = 0x18;
    static final byte CHARSET = 0x19;
    static final byte PATTERN = 0x1A;
    static final byte LOCALE = 0x1B;
    static final byte CURRENCY = 0x1C;
    static final byte BYTE_BUFFER = 0x1D;
    static final byte IMAGE = 0x1E;
    static final byte LITTLE_ENDIAN_BUFFER = 0x1F;

    static final byte INSTANT = 0x20;
    static final byte LOCAL_DATE = 0x21;
    static final byte LOCAL_TIME = 0x22;
    static final byte LOCAL_DATE_TIME = 0x23;
    static final byte OFFSET_TIME = 0x24;
    static final byte OFFSET_DATE_TIME = 0x25;
    static final byte ZONED_DATE_TIME = 0x26;
    static final byte DURATION = 0x27;
    static final byte PERIOD = 0x28;
    static final byte YEAR = 0x29;
    static final byte YEAR_MONTH = 0x2A;
    static final byte MONTH_DAY = 0x2B;
    static final byte ZONE_OFFSET = 0x2C;
    static final byte ZONE_REGION = 0x2D;
    static final byte CHRONO_DATE = 0x2E;
    static final byte CHRONO_DATE_TIME = 0x2F;
    static final byte CHRONO_ZONED_DATE_TIME = 0x30;
    static final byte CHRONO_PERIOD = 0x31;
    static final byte CHRONOLOGY = 0x32;
    static final byte JAPANESE_ERA = 0x33;
    static final byte VALUE_RANGE = 0x34;
    static final byte WEEK_FIELDS = 0x35;
    static final byte ZONE_RULES = 0x36;
    static final byte ZONE_TRANSITION = 0x37;
    static final byte ZONE_TRANSITION_RULE = 0x38;
    static final byte DATE = 0x39;
    static final byte SQL_DATE = 0x3A;
    static final byte SQL_TIME = 0x3B;
    static final byte SQL_TIMESTAMP = 0x3C;
    static final byte CALENDAR = 0x3D;
    static final byte TIME_ZONE = 0x3E;
    static final byte SIMPLE_TIME_ZONE = 0x3F;
    static final byte CHANGED_TIME_ZONE = 0x40;

    static final byte OPTIONAL = 0x41;
    static final byte OPTIONAL_INT = 0x42;
    static final byte OPTIONAL_LONG = 0x43;
    static final byte OPTIONAL_DOUBLE = 0x44;
    static final byte ATOMIC_BOOLEAN = 0x45;
    static final byte ATOMIC_INTEGER = 0x46;
    static final byte ATOMIC_LONG = 0x47;
    static final byte ATOMIC_REFERENCE = 0x48;
    static final byte ATOMIC_MARKABLE_REFERENCE = 0x49;
    static final byte ATOMIC_STAMPED_REFERENCE = 0x4A;
    static final byte ATOMIC_INTEGER_ARRAY = 0x4B;
    static final byte ATOMIC_LONG_ARRAY = 0x4C;
    static final byte ATOMIC_REFERENCE_ARRAY = 0x4D;
    static final byte LONG_ADDER = 0x4E;
    static final byte DOUBLE_ADDER = 0x4F;
    static final byte MATH_CONTEXT = 0x50;

    static final byte BOOLEANS = 0x60;
    static final byte BYTES = 0x61;
    static final byte SHORTS = 0x62;
    static final byte CHARS = 0x63;
    static final byte INTS = 0x64;
    static final byte LONGS = 0x65;
    static final byte FLOATS = 0x66;
    static final byte DOUBLES = 0x67;
    static final byte ARRAY = 0x68;

    static final byte LIST = 0x70;
    static final byte SET = 0x71;
    static final byte MAP = 0x72;
    static final byte COLLECTION = 0x73;
    static final byte ENTRY = 0x74;
    static final byte OBJECT = 0x75;
    static final byte ENCODED = 0x76;
    static final byte CYCLE = 0x77;
    static final byte BACK_REFERENCE = 0x78;
    static final byte FORM = 0x79;
    static final byte REPLACED = 0x7A;
    static final byte EXTENDED = 0x7B;
    static final byte PROPERTIES = 0x7C;
    static final byte BOUNDED = 0x7D;

    static final byte ARGUMENTS = 0x7E;
    static final byte INPUT_VALUE = 0x7F;
    static final byte JOINED = (byte) 0xFE;
    static final byte FOLDED = (byte) 0xFF;

    private Tag() {}
}
