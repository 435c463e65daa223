package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonValue;

/** Reads and writes trees of JSON values in one format. Thread-safe. */
interface TreeFormat {
    /**
     * Reads all of it.
     *
     * @throws tools.jackson.core.JacksonException when it is no such value
     * @throws io.asyncapigen.runtime.DecodeException when it is one that JSON has not
     */
    JsonValue read(byte[] bytes);

    /**
     * @param root what the format calls the whole, if it has names for that
     * @throws tools.jackson.core.JacksonException when it cannot be written
     * @throws io.asyncapigen.runtime.EncodeException when the format has no such value
     */
    byte[] write(JsonValue value, String root);
}
