package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.asyncapigen.runtime.model.Constants;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Schema {@code #/components/schemas/Cash}.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NONE
)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "kind",
        "amount"
})
@Generated("io.asyncapigen")
public record Cash(@JsonProperty("amount") @Nullable BigDecimal amount) implements Payment {
    @JsonCreator
    private static Cash read(@JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty("amount") @Nullable BigDecimal amount) {
        Constants.check("kind", "Cash", kind);
        return new Cash(amount);
    }

    /**
     * Always {@code "Cash"}.
     */
    @JsonProperty("kind")
    public String kind() {
        return "Cash";
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.amount = this.amount;
        return builder;
    }

    /**
     * Builds {@link Cash}. Not thread-safe.
     */
    public static final class Builder {
        private @Nullable BigDecimal amount;

        private Builder() {
        }

        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        public Cash build() {
            return new Cash(amount);
        }
    }
}
