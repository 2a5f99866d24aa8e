package io.larder.internal.marshalling.graph;

import java.util.Iterator;

/** The way to an object, for a message. */
final class PathText {

    private static final int MOST = 200;
    private static final String GAP = " ... ";

    private PathText() {}

    /** @param nodes from the uppermost down, each with the part at which it stands */
    static String of(Iterator<Node> nodes) {
        StringBuilder text = new StringBuilder();
        while (nodes.hasNext()) {
            Node node = nodes.next();
            text.append(node.type.step(node, node.at));
        }
        return shortened(text);
    }

    /** The beginning and the end of what would fill a page. */
    static String shortened(CharSequence path) {
        if (path.length() <= MOST) {
            return path.toString();
        }
        int side = (MOST - GAP.length()) / 2;
        return path.subSequence(0, side) + GAP + path.subSequence(path.length() - side, path.length());
    }
}
