package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Constants;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Box/properties/lid}.
 *
 * @param explicitNulls null for optional members that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "shape",
        "note"
})
@Generated("io.asyncapigen")
public record BoxLid(@JsonProperty("note") @Nullable String note,
        @JsonAnyGetter Map<String, JsonValue> explicitNulls) {
    public BoxLid {
        explicitNulls = ExplicitNulls.of(explicitNulls)
                .drop("note", note)
                .toMap();
    }

    /**
     * With optional members that are absent where they are null.
     */
    public BoxLid(@Nullable String note) {
        this(note, JsonObject.NO_MEMBERS);
    }

    @JsonCreator
    private static BoxLid read(@JsonProperty(value = "shape", required = true) String shape,
            @JsonProperty("note") @Nullable Given<String> note) {
        Constants.check("shape", "flat", shape);
        return new BoxLid(
                Given.value(note),
                ExplicitNulls.none()
                        .add("note", note)
                        .toMap());
    }

    /**
     * Always {@code "flat"}.
     */
    @JsonProperty("shape")
    public String shape() {
        return "flat";
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.note = this.note;
        builder.explicitNulls = this.explicitNulls;
        return builder;
    }

    /**
     * Builds {@link BoxLid}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String note;

        private Map<String, JsonValue> explicitNulls = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /**
         * Null for optional members that are null on the wire.
         */
        public Builder explicitNulls(Map<String, JsonValue> explicitNulls) {
            this.explicitNulls = explicitNulls;
            return this;
        }

        public BoxLid build() {
            return new BoxLid(note, explicitNulls);
        }
    }
}
