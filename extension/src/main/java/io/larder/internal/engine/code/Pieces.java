package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.List;

/** Gathers pieces; texts that follow one another become one. */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A word of ours, which holds no blank. */
    Pieces word(String word) {
        text.append(word).append(' ');
        return this;
    }

    Pieces number(long number) {
        text.append(number).append(' ');
        return this;
    }

    /** A text of somebody else's. */
    Pieces quoted(String foreign) {
        text.append(foreign.length()).append('"').append(foreign);
        return this;
    }

    Pieces add(Piece piece) {
        flush();
        pieces.add(piece);
        return this;
    }

    Pieces addAll(List<Piece> more) {
        flush();
        pieces.addAll(more);
        return this;
    }

    List<Piece> done() {
        flush();
        return List.copyOf(pieces);
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text.toString()));
            text.setLength(0);
        }
    }
}
