package io.asyncapigen.runtime.ip;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory that {@code sendmsg} and {@code recvmmsg} work on: {@code msghdr} and, anywhere behind it, its one {@code iovec}, a
 * {@code sockaddr}, control messages, and the content. Not thread-safe; freed when it is no longer used.
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
    /** Of {@code msghdr}. */
    private static final int SIZE = 56;

    // What else there is, from where that begins.
    private static final int CONTENT_LENGTH = 8;
    private static final int NAME = 16;
    private static final int CONTROL = 48;
    private static final int CONTROL_SIZE = 256;
    private static final int CONTENT = CONTROL + CONTROL_SIZE;
    private static final int CONTROL_LEVEL = 8;
    private static final int CONTROL_TYPE = 12;
    private static final int ALIGNMENT = 8;

    private final int size;
    private final ByteBuffer memory;
    private final long address;
    private final int header;
    private final int vector;

    /** Memory of its own. */
    MessageMemory(int size) {
        this(ByteBuffer.allocateDirect(SIZE + sizeBeside(size)), 0, SIZE, size);
    }

    /**
     * A part of that memory.
     *
     * @param header where {@code msghdr} begins
     * @param beside where {@link #sizeBeside} begins, a multiple of 8
     * @param size of the content at most
     */
    MessageMemory(ByteBuffer memory, int header, int beside, int size) {
        this.size = size;
        this.memory = memory.order(ByteOrder.nativeOrder());
        this.address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
        this.header = header;
        this.vector = beside;
        memory.putLong(header, address + name());
        memory.putLong(header + VECTOR, address + vector);
        memory.putLong(header + VECTORS, 1);
        memory.putLong(vector, contentAddress());
    }

    /** How much memory a message needs beside its {@code msghdr}, aligned. */
    static int sizeBeside(int size) {
        return aligned(CONTENT + size);
    }

    /** Where {@code msghdr} is. Valid as long as this object is reachable. */
    long address() {
        return address + header;
    }

    /** Where the {@code sockaddr} is. Valid as long as this object is reachable. */
    long nameAddress() {
        return address + name();
    }

    /** Where the content is. Valid as long as this object is reachable. */
    long contentAddress() {
        return address + content();
    }

    /** In native order, with content at {@link #content}. */
    ByteBuffer memory() {
        return memory;
    }

    /** Where the {@code sockaddr} is. */
    int name() {
        return vector + NAME;
    }

    /** Where the content is. */
    int content() {
        return vector + CONTENT;
    }

    private int control() {
        return vector + CONTROL;
    }

    /** Makes room for a message that is to come. */
    void clear() {
        memory.putInt(header + NAME_LENGTH, SocketAddresses.SIZE);
        memory.putLong(header + CONTROL_POINTER, address + control());
        memory.putLong(header + CONTROL_LENGTH, CONTROL_SIZE);
        memory.putLong(vector + CONTENT_LENGTH, size);
    }

    /** Puts a message here to be sent, without control messages. */
    void put(byte[] content, int nameLength) {
        memory.putInt(header + NAME_LENGTH, nameLength);
        memory.putLong(header + CONTROL_POINTER, 0);
        memory.putLong(header + CONTROL_LENGTH, 0);
        memory.putLong(vector + CONTENT_LENGTH, content.length);
        memory.put(content(), content);
    }

    /** Adds the one control message; says where its data of that length is, all zeros. */
    int putControl(int level, int type, int length) {
        int at = control();
        memory.putLong(header + CONTROL_POINTER, address + at);
        memory.putLong(header + CONTROL_LENGTH, aligned(CONTROL_HEADER + length));
        memory.putLong(at, CONTROL_HEADER + length);
        memory.putInt(at + CONTROL_LEVEL, level);
        memory.putInt(at + CONTROL_TYPE, type);
        memory.put(at + CONTROL_HEADER, new byte[length]);
        return at + CONTROL_HEADER;
    }

    /** Whether who sent it is there, as it is for everything that came. */
    boolean isNamed() {
        return memory.getInt(header + NAME_LENGTH) > 0;
    }

    /** Whether some of it had no room. */
    boolean isTruncated() {
        return (memory.getInt(header + FLAGS) & Libc.MSG_TRUNC) != 0;
    }

    /** The place of the data of a control message that came; -1 when there is none. */
    int control(int level, int type) {
        int at = control();
        int end = at + (int) Math.min(CONTROL_SIZE, memory.getLong(header + CONTROL_LENGTH));
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
