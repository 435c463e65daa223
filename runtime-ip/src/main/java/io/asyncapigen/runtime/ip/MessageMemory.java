package io.asyncapigen.runtime.ip;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory that {@code sendmsg} and {@code recvmsg} work on: {@code msghdr}, its one {@code iovec}, a {@code sockaddr}, control
 * messages, and the content. Not thread-safe; freed when it is no longer used.
 */
final class MessageMemory {
    /** Of {@code cmsghdr}: length, level, type. */
    static final int CONTROL_HEADER = 16;

    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTORS = 24;
    private static final int CONTROL_POINTER = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int CONTENT_POINTER = 56;
    private static final int CONTENT_LENGTH = 64;
    private static final int NAME = 72;
    private static final int CONTROL = 104;
    private static final int CONTROL_SIZE = 256;
    private static final int CONTROL_LEVEL = 8;
    private static final int CONTROL_TYPE = 12;
    private static final int CONTENT = CONTROL + CONTROL_SIZE;
    private static final int ALIGNMENT = 8;

    private final int size;
    private final ByteBuffer memory;
    private final long address;

    /** @param size of the content at most */
    MessageMemory(int size) {
        this.size = size;
        this.memory = ByteBuffer.allocateDirect(CONTENT + size).order(ByteOrder.nativeOrder());
        this.address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
        memory.putLong(0, address + NAME);
        memory.putLong(VECTOR, address + CONTENT_POINTER);
        memory.putLong(VECTORS, 1);
        memory.putLong(CONTENT_POINTER, address + CONTENT);
    }

    /** Where all of it begins. Valid as long as this object is reachable. */
    long address() {
        return address;
    }

    /** In native order, with content at {@link #content}. */
    ByteBuffer memory() {
        return memory;
    }

    /** Where the {@code sockaddr} is. */
    int name() {
        return NAME;
    }

    /** Where the content is. */
    int content() {
        return CONTENT;
    }

    /** Makes room for a message that is to come. */
    void clear() {
        memory.putInt(NAME_LENGTH, SocketAddresses.SIZE);
        memory.putLong(CONTROL_POINTER, address + CONTROL);
        memory.putLong(CONTROL_LENGTH, CONTROL_SIZE);
        memory.putLong(CONTENT_LENGTH, size);
    }

    /** Puts a message here to be sent, without control messages. */
    void put(byte[] content, int nameLength) {
        memory.putInt(NAME_LENGTH, nameLength);
        memory.putLong(CONTROL_POINTER, 0);
        memory.putLong(CONTROL_LENGTH, 0);
        memory.putLong(CONTENT_LENGTH, content.length);
        memory.put(CONTENT, content);
    }

    /** Adds the one control message; says where its data of that length is, all zeros. */
    int putControl(int level, int type, int length) {
        memory.putLong(CONTROL_POINTER, address + CONTROL);
        memory.putLong(CONTROL_LENGTH, aligned(CONTROL_HEADER + length));
        memory.putLong(CONTROL, CONTROL_HEADER + length);
        memory.putInt(CONTROL + CONTROL_LEVEL, level);
        memory.putInt(CONTROL + CONTROL_TYPE, type);
        memory.put(CONTROL + CONTROL_HEADER, new byte[length]);
        return CONTROL + CONTROL_HEADER;
    }

    /** Whether who sent it is there, as it is for everything that came. */
    boolean isNamed() {
        return memory.getInt(NAME_LENGTH) > 0;
    }

    /** Whether some of it had no room. */
    boolean isTruncated() {
        return (memory.getInt(FLAGS) & Libc.MSG_TRUNC) != 0;
    }

    /** The place of the data of a control message that came; -1 when there is none. */
    int control(int level, int type) {
        int at = CONTROL;
        int end = CONTROL + (int) Math.min(CONTROL_SIZE, memory.getLong(CONTROL_LENGTH));
        while (at + CONTROL_HEADER <= end) {
            long length = memory.getLong(at);
            if (length < CONTROL_HEADER || length > end - at) {
                return -1;
            } else if (memory.getInt(at + CONTROL_LEVEL) == level && memory.getInt(at + CONTROL_TYPE) == type) {
                return at + CONTROL_HEADER;
            }
            at += aligned((int) length);
        }
        return -1;
    }

    private static int aligned(int length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
