package io.larder.internal.fingerprint;

import java.util.ArrayList;
import java.util.List;

/** Builds a list of code elements and joins adjacent texts. */
final class CodeElementBuilder {

    private final List<CodeElement> elements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A word of ours, which holds no blank. */
    CodeElementBuilder word(String word) {
        text.append(word).append(' ');
        return this;
    }

    CodeElementBuilder number(long number) {
        text.append(number).append(' ');
        return this;
    }

    /** Adds a text with its length, because the application chose it. */
    CodeElementBuilder quoted(String value) {
        text.append(value.length()).append('"').append(value);
        return this;
    }

    CodeElementBuilder add(CodeElement element) {
        flush();
        elements.add(element);
        return this;
    }

    CodeElementBuilder addAll(List<CodeElement> more) {
        flush();
        elements.addAll(more);
        return this;
    }

    List<CodeElement> build() {
        flush();
        return List.copyOf(elements);
    }

    private void flush() {
        if (!text.isEmpty()) {
            elements.add(new CodeElement.Text(text.toString()));
            text.setLength(0);
        }
    }
}
