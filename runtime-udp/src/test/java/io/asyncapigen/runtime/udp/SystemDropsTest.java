package io.asyncapigen.runtime.udp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemDropsTest {
    private static final String HEAD =
            "   sl  local_address rem_address   st tx_queue rx_queue ... inode ref pointer drops\n";
    private static final String OURS = "0100007F:1B58";
    private static final String LINE =
            " 1502: %s 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 27 2 0 %s\n";

    @TempDir
    Path folder;

    private OptionalLong count(String table) throws Exception {
        Path file = Files.writeString(folder.resolve("udp"), HEAD + table);
        return new SystemDrops(file, OURS).count();
    }

    @Test
    void onlyASocketThatIsAloneAtItsPlaceIsKnown() throws Exception {
        String other = LINE.formatted("00000000:1B58", "5");
        assertEquals(OptionalLong.of(7), count(other + LINE.formatted(OURS, "7")));
        assertEquals(OptionalLong.empty(), count(other));
        assertEquals(OptionalLong.empty(), count(LINE.formatted(OURS, "7") + LINE.formatted(OURS, "0")));
        assertEquals(OptionalLong.empty(), count(LINE.formatted(OURS, "many")));
        assertEquals(OptionalLong.empty(), new SystemDrops(folder.resolve("none"), OURS).count());
    }

    @ParameterizedTest
    @CsvSource({"INET, 127.0.0.1", "INET, 0.0.0.0", "INET6, ::1", "INET6, ::"})
    void aSocketOfOursIsFoundWhereTheSystemHasATable(StandardProtocolFamily family, String address) throws Exception {
        try (DatagramChannel socket = DatagramChannel.open(family)) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            SystemDrops drops = SystemDrops.of((InetSocketAddress) socket.getLocalAddress());
            assertEquals(drops.areCounted() ? OptionalLong.of(0) : OptionalLong.empty(), drops.count());
        }
    }
}
