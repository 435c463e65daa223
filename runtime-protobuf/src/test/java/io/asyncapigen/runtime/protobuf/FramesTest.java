package io.asyncapigen.runtime.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    private static final Timestamp TIME = Timestamp.newBuilder().setSeconds(1).build();

    private final List<String> asked = new ArrayList<>();

    private int id(String message, Descriptor descriptor) {
        asked.add(message + " " + descriptor.getFullName());
        return 258;
    }

    private static String hex(Binary bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes.toByteArray());
    }

    @Test
    void theIdAndTheWayToTheMessageStandBeforeThePayload() {
        var times = Subject.framed(Timestamp.class, this::id);

        assertEquals("00 00 00 01 02 00 08 01", hex(times.write(TIME)));
        assertEquals(TIME, times.read(times.write(TIME)));
        assertEquals(List.of("sample google.protobuf.Timestamp"), asked);
        assertEquals("\"1970-01-01T00:00:01Z\"", times.writeJson(TIME));
    }

    @Test
    void messagesThatAreNotTheFirstAreFoundByTheirIndexes() {
        // The second of its file, and a nested one of the third.
        assertEquals(
                "00 00 00 01 02 02 02",
                hex(Subject.framed(Value.class, this::id).write(Value.getDefaultInstance())));
        int outer = DescriptorProto.getDescriptor().getIndex();
        var ranges = Subject.framed(DescriptorProto.ReservedRange.class, this::id);
        assertEquals(
                "00 00 00 01 02 04 0%d 02".formatted(outer * 2),
                hex(ranges.write(DescriptorProto.ReservedRange.getDefaultInstance())));
        assertEquals(
                DescriptorProto.ReservedRange.getDefaultInstance(),
                ranges.read(ranges.write(DescriptorProto.ReservedRange.getDefaultInstance())));
    }

    @Test
    void framesOfOtherVersionsAreRead() {
        var times = Subject.framed(Timestamp.class, this::id);

        assertEquals(TIME, times.read("00 7f ff ff ff 00 08 01"));
        assertEquals(TIME, times.read("00 00 00 00 07 02 00 08 01")); // the first, written in full
        assertEquals(TIME, times.read("00 00 00 00 07 04 02 06 08 01"));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 00 00 00 01 00 | there is no frame with the id of a schema",
                "00 00 00 00 01 01 00 | the frame says that the message is -1 deep in its schema",
                "00 00 00 00 01 ca 01 | the frame says that the message is 101 deep in its schema",
                "00 00 00 00 01 02 01 | the frame has a negative index"
            })
    void otherFramesAreRefused(String hex, String refusal) {
        var times = Subject.framed(Timestamp.class, this::id);

        assertEquals(
                refusal,
                assertThrows(DecodeException.class, () -> times.read(hex)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"''", "00", "00 00 00 01", "00 00 00 00 01", "00 00 00 00 01 04 02"})
    void framesThatEndTooEarlyAreRefused(String hex) {
        var times = Subject.framed(Timestamp.class, this::id);

        assertThrows(
                DecodeException.class,
                () -> times.read(Binary.of(HexFormat.ofDelimiter(" ").parseHex(hex))));
    }

    @Test
    void aRegistryThatFailsStopsTheMessageAndNotTheNextOne() {
        List<Integer> answers = new ArrayList<>(List.of(5));
        var times = Subject.framed(Timestamp.class, (message, descriptor) -> {
            if (answers.size() == 1) {
                answers.add(6);
                throw new IllegalStateException("closed");
            }
            return 5;
        });

        assertEquals(
                "no id of its schema is known: closed",
                assertThrows(EncodeException.class, () -> times.write(TIME)).getMessage());
        assertEquals("00 00 00 00 05 00 08 01", hex(times.write(TIME)));
    }
}
