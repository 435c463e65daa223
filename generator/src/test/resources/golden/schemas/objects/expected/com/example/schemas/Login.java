package com.example.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.model.Required;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Login}.
 */
@JsonPropertyOrder({
        "user",
        "password"
})
@Generated("io.asyncapigen")
public record Login(@JsonProperty(value = "user", required = true) String user,
        @JsonProperty(value = "password", required = true) String password) {
    public Login {
        Required.check("user", user);
        Required.check("password", password);
    }

    @Override
    public String toString() {
        return "Login[user=" + user
                + ", password=***]";
    }
}
