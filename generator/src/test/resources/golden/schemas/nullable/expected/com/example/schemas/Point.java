package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.ExplicitNulls;
import io.asyncapigen.runtime.model.Given;
import java.math.BigDecimal;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Point}.
 *
 * @param explicitNulls null for optional members that are null on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Generated("io.asyncapigen")
public record Point(@JsonProperty("x") @Nullable BigDecimal x,
        @JsonAnyGetter Map<String, JsonValue> explicitNulls) {
    public Point {
        explicitNulls = ExplicitNulls.of(explicitNulls)
                .drop("x", x)
                .toMap();
    }

    /**
     * With optional members that are absent where they are null.
     */
    public Point(@Nullable BigDecimal x) {
        this(x, JsonObject.NO_MEMBERS);
    }

    @JsonCreator
    private static Point read(@JsonProperty("x") @Nullable Given<BigDecimal> x) {
        return new Point(
                Given.value(x),
                ExplicitNulls.none()
                        .add("x", x)
                        .toMap());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.x = this.x;
        builder.explicitNulls = this.explicitNulls;
        return builder;
    }

    /**
     * Builds {@link Point}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable BigDecimal x;

        private Map<String, JsonValue> explicitNulls = JsonObject.NO_MEMBERS;

        private Builder() {
        }

        public Builder x(@Nullable BigDecimal x) {
            this.x = x;
            return this;
        }

        /**
         * Null for optional members that are null on the wire.
         */
        public Builder explicitNulls(Map<String, JsonValue> explicitNulls) {
            this.explicitNulls = explicitNulls;
            return this;
        }

        public Point build() {
            return new Point(x, explicitNulls);
        }
    }
}
