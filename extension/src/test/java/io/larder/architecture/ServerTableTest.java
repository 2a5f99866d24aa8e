package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's table of servers is made from recorded runs: {@code -Dlarder.docs.write=true} writes it anew. */
class ServerTableTest {

    private static final Path README = SourceTree.PROJECT.resolve("README.md");
    private static final String START = "<!-- servers: made by ServerTableTest -->\n";
    private static final String END = "<!-- /servers -->\n";

    @Test
    void the_table_of_servers_is_up_to_date() throws IOException {
        String table = new ServerTable(SourceTree.PROJECT).text();
        if (Boolean.getBoolean("larder.docs.write")) {
            Files.writeString(README, readme(table));
        }

        assertEquals(readme(table), Files.readString(README));
    }

    private static String readme(String table) throws IOException {
        String readme = Files.readString(README);
        return readme.substring(0, readme.indexOf(START) + START.length())
                + table
                + readme.substring(readme.indexOf(END));
    }
}
