package io.asyncapigen.runtime.udp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How many datagrams the system has dropped of a socket, as Linux has it in a table of all sockets: those that came while its buffer was full,
 * and broken ones. Immutable.
 *
 * @param table the file
 * @param local where the socket is bound to, as the table writes it
 */
record SystemDrops(Path table, String local) {
    private static final Path FOLDER = Path.of("/proc/net");
    private static final int LOCAL = 1;

    /** Of a socket that is bound. */
    static SystemDrops of(InetSocketAddress local) {
        boolean isSix = local.getAddress() instanceof Inet6Address;
        // Words of 32 bits, each as the processor has it.
        ByteBuffer words = ByteBuffer.wrap(local.getAddress().getAddress()).order(ByteOrder.nativeOrder());
        var text = new StringBuilder();
        while (words.hasRemaining()) {
            text.append(String.format("%08X", words.getInt()));
        }
        return new SystemDrops(FOLDER.resolve(isSix ? "udp6" : "udp"), text + String.format(":%04X", local.getPort()));
    }

    /** Whether the system has such a table. */
    boolean areCounted() {
        return Files.exists(table);
    }

    /**
     * Since the socket was opened; blocks for as long as the system takes to write the table. Empty where it does not say: on other systems,
     * and where several sockets are bound to that place.
     */
    OptionalLong count() {
        try (Stream<String> lines = Files.lines(table)) {
            List<String[]> ours = lines.map(each -> each.strip().split("\\s+"))
                    .filter(each -> each.length > LOCAL && each[LOCAL].equals(local))
                    .toList();
            if (ours.size() != 1) {
                return OptionalLong.empty();
            }
            String[] only = ours.get(0);
            return OptionalLong.of(Long.parseLong(only[only.length - 1]));
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
