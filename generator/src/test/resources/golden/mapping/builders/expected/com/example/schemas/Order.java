package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Constants;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.MissingMembers;
import io.asyncapigen.runtime.model.Required;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Order}.
 *
 * @param orderId the order
 * @param additionalProperties the members that the schema does not name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "kind",
        "order-id",
        "note",
        "lines"
})
@Generated("io.asyncapigen")
public record Order(@JsonProperty(value = "order-id", required = true) String orderId,
        @JsonProperty("note") @Nullable String note,
        @JsonProperty(value = "lines", required = true) List<OrderLine> lines,
        @JsonAnyGetter @JsonAnySetter Map<String, JsonValue> additionalProperties) {
    public Order {
        Required.check("orderId", orderId);
        lines = Copies.list("lines", lines);
        additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
    }

    /**
     * Without further members.
     */
    public Order(String orderId, @Nullable String note, List<OrderLine> lines) {
        this(orderId, note, lines, JsonObject.NO_MEMBERS);
    }

    @JsonCreator
    private static Order read(@JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty(value = "order-id", required = true) String orderId,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty(value = "lines", required = true) List<OrderLine> lines,
            @JsonAnySetter Map<String, JsonValue> additionalProperties) {
        Constants.check("kind", "order", kind);
        return new Order(orderId, note, lines, additionalProperties);
    }

    /**
     * Always {@code "order"}.
     */
    @JsonProperty("kind")
    public String kind() {
        return "order";
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.orderId = this.orderId;
        builder.note = this.note;
        builder.lines = this.lines;
        builder.additionalProperties = this.additionalProperties;
        return builder;
    }

    /**
     * Builds {@link Order}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String orderId;

        private @Nullable String note = "thanks";

        private @Nullable List<OrderLine> lines;

        private Map<String, JsonValue> additionalProperties = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        /**
         * the order
         */
        public Builder orderId(String orderId) {
            this.orderId = orderId;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public Builder lines(List<OrderLine> lines) {
            this.lines = lines;
            return this;
        }

        /**
         * The members that the schema does not name.
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = additionalProperties;
            return this;
        }

        /**
         * The {@link Order}.
         *
         * @throws IllegalStateException when a required member is missing; it names all of them
         */
        public Order build() {
            MissingMembers.of("Order")
                    .require("orderId", orderId)
                    .require("lines", lines)
                    .check();
            return new Order(orderId, note, lines, additionalProperties);
        }
    }
}
