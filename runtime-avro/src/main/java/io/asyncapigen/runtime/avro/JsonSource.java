package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A value in Avro's JSON encoding. Immutable. */
final class JsonSource implements Source {
    private static final String NULL = "null";

    private final Object json;

    /** @param json of {@link Json} */
    JsonSource(Object json) {
        this.json = json;
    }

    @Override
    public void readNull() {
        if (json != Json.Nil.NIL) {
            throw new Fault("it is not null");
        }
    }

    @Override
    public boolean readBoolean() {
        return as(Boolean.class, "a boolean");
    }

    @Override
    public int readInt() {
        long value = whole("an int of 32 bits");
        if (value != (int) value) {
            throw tooLarge();
        }
        return (int) value;
    }

    @Override
    public long readLong() {
        return whole("a long of 64 bits");
    }

    @Override
    public float readFloat() {
        float value = Float.parseFloat(as(Json.Digits.class, "a float").text());
        if (Float.isInfinite(value)) {
            throw tooLarge();
        }
        return value;
    }

    @Override
    public double readDouble() {
        double value = Double.parseDouble(as(Json.Digits.class, "a double").text());
        if (Double.isInfinite(value)) {
            throw tooLarge();
        }
        return value;
    }

    @Override
    public String readString() {
        return as(String.class, "a string");
    }

    /** One character for a byte. */
    @Override
    public byte[] readBytes() {
        String text = as(String.class, "a string of bytes");
        if (text.chars().anyMatch(each -> each > 0xFF)) {
            throw new Fault("a character stands for no byte");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] readFixed(int size) {
        byte[] bytes = readBytes();
        if (bytes.length != size) {
            throw new Fault("there are " + bytes.length + " bytes in place of " + size);
        }
        return bytes;
    }

    @Override
    public int readSymbol(Schema schema) {
        String symbol = as(String.class, "a symbol");
        if (!schema.hasEnumSymbol(symbol)) {
            throw new Fault("it is no symbol of " + schema.getFullName());
        }
        return schema.getEnumOrdinal(symbol);
    }

    @Override
    public void readFields(Schema schema, Fields fields) throws IOException {
        Map<?, ?> members = as(Map.class, "an object");
        for (Schema.Field field : schema.getFields()) {
            Object member = members.get(field.name());
            if (member == null) {
                throw Fault.at(field.name(), new Fault("it is missing"));
            }
            fields.read(field.pos(), new JsonSource(member));
        }
        if (members.size() > schema.getFields().size()) {
            throw new Fault("it has members that " + schema.getFullName() + " has not");
        }
    }

    @Override
    public void readItems(Item item) throws IOException {
        for (Object each : as(List.class, "an array")) {
            item.read(new JsonSource(each));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // of a JSON object
    public void readEntries(Entry entry) throws IOException {
        for (Map.Entry<String, Object> each : ((Map<String, Object>) as(Map.class, "an object")).entrySet()) {
            entry.read(each.getKey(), new JsonSource(each.getValue()));
        }
    }

    /** Null stands for itself; what is in another branch is the one member of an object, which is called like the branch. */
    @Override
    public @Nullable Object readBranch(Schema schema, Branch branch) throws IOException {
        if (json == Json.Nil.NIL) {
            return branch.read(index(schema, NULL), this);
        }
        Map<?, ?> members = as(Map.class, "the name of a branch with its value");
        if (members.size() != 1) {
            throw new Fault("it is not the name of one branch with its value");
        }
        Map.Entry<?, ?> only = members.entrySet().iterator().next();
        int index = index(schema, (String) only.getKey());
        return branch.read(index, new JsonSource(only.getValue()));
    }

    private static int index(Schema union, String name) {
        Integer index = union.getIndexNamed(name);
        if (index == null) {
            throw new Fault("there is no such branch among " + names(union));
        }
        return index;
    }

    private static List<String> names(Schema union) {
        return union.getTypes().stream().map(Schema::getFullName).toList();
    }

    /** However it is written: {@code 1.0} and {@code 1e0} are whole too. */
    private long whole(String what) {
        String digits = as(Json.Digits.class, what).text();
        try {
            return new BigDecimal(digits).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) { // the latter of an exponent
            throw new Fault("the number is too large, or not whole");
        }
    }

    private static Fault tooLarge() {
        return new Fault("the number is too large");
    }

    private <T> T as(Class<T> type, String what) {
        if (!type.isInstance(json)) {
            throw new Fault("it is not " + what);
        }
        return type.cast(json);
    }
}
