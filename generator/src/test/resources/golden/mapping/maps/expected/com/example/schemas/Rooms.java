package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Copies;
import java.time.OffsetTime;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Rooms}.
 *
 * @param additionalProperties the members that the schema does not name
 */
@JsonPropertyOrder({
        "seats",
        "others",
        "hours"
})
@Generated("io.asyncapigen")
public record Rooms(@JsonProperty(value = "seats", required = true) Map<String, Long> seats,
        @JsonProperty(value = "others", required = true) Map<String, JsonValue> others,
        @JsonProperty(value = "hours", required = true) Map<String, OffsetTime> hours,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Rooms {
        seats = Copies.map("seats", seats);
        others = Copies.map("others", others);
        hours = Copies.map("hours", hours);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Rooms(Map<String, Long> seats, Map<String, JsonValue> others,
            Map<String, OffsetTime> hours) {
        this(seats, others, hours, JsonObject.NO_MEMBERS);
    }
}
