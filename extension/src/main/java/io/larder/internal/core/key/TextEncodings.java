package io.larder.internal.core.key;

import java.io.File;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Strings, and what is told apart by names. */
final class TextEncodings {

    private TextEncodings() {}

    static void string(Object value, KeyBuffer out) {
        out.text(Tag.STRING, (String) value);
    }

    static void constant(Object value, KeyBuffer out) {
        Enum<?> constant = (Enum<?>) value;
        out.tag(Tag.ENUM);
        out.text(constant.getDeclaringClass().getName());
        out.text(constant.name());
    }

    static void pattern(Object value, KeyBuffer out) {
        Pattern pattern = (Pattern) value;
        out.tag(Tag.PATTERN);
        out.bits32(pattern.flags());
        out.text(pattern.pattern());
    }

    static void locale(Object value, KeyBuffer out) {
        Locale locale = (Locale) value;
        out.tag(Tag.LOCALE);
        out.text(locale.getLanguage());
        out.text(locale.getScript());
        out.text(locale.getCountry());
        out.text(locale.getVariant());
        Character[] extensions = locale.getExtensionKeys().stream().sorted().toArray(Character[]::new);
        out.count(extensions.length);
        for (char extension : extensions) {
            out.bits16(extension);
            out.text(locale.getExtension(extension));
        }
    }

    /** The scope of a link-local address is behind its bytes: on another link it is another host. */
    static void address(Object value, KeyBuffer out) {
        byte[] address = ((InetAddress) value).getAddress();
        int scope = value instanceof Inet6Address scoped ? scoped.getScopeId() : 0;
        out.tag(Tag.INET_ADDRESS);
        out.count(address.length + (scope == 0 ? 0 : 4));
        out.bytes(address);
        if (scope != 0) {
            out.bits32(scope);
        }
    }

    static void path(Object value, KeyBuffer out) {
        Path path = (Path) value;
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new GraphEncoder.UnsupportedKeyException("a path of another file system than the default one");
        }
        text(Tag.PATH, path.toString(), out);
    }

    static void type(Object value, KeyBuffer out) {
        Class<?> type = (Class<?>) value;
        if (type.isHidden()) {
            throw new GraphEncoder.UnsupportedKeyException("a class without a name that would last");
        }
        text(Tag.CLASS, type.getName(), out);
    }

    static void file(Object value, KeyBuffer out) {
        text(Tag.FILE, ((File) value).getPath(), out);
    }

    static void charset(Object value, KeyBuffer out) {
        text(Tag.CHARSET, ((Charset) value).name(), out);
    }

    static void text(byte tag, String text, KeyBuffer out) {
        out.tag(tag);
        out.text(text);
    }
}
