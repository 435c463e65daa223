package io.asyncapigen.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.asyncapigen.runtime.ConnectOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static SecurityRequirement requirement(String name, SecurityScheme scheme) {
        return new SecurityRequirement(name, scheme, List.of());
    }

    @Test
    void noSecretIsShown() {
        for (Credentials each : List.of(
                UserPassword.of("user", "s3cr3t"),
                Token.of("s3cr3t"),
                ApiKey.of("s3cr3t"),
                new EncryptionKey("s3cr3t"::getBytes),
                new ClientCertificate(() -> null, "s3cr3t"::toCharArray))) {
            assertFalse(each.toString().contains("s3cr3t"), each.getClass()::getName);
            assertFalse(each.toString().contains("Lambda"), each.getClass()::getName);
        }
    }

    @Test
    void theFirstCredentialsThatSuitAreShown() {
        var password = UserPassword.of("user", "secret");
        var token = Token.of("token");
        var options = ConnectOptions.builder().credentials(password, token).build();

        assertEquals(Optional.of(password), options.credentialsFor(requirement("a", new SecurityScheme.ScramSha512())));
        assertEquals(
                Optional.of(token), options.credentialsFor(requirement("a", new SecurityScheme.Http("Bearer", null))));
        assertEquals(
                Optional.of(password),
                options.credentialsFor(requirement("a", new SecurityScheme.Http("basic", null))));
        assertEquals(Optional.empty(), options.credentialsFor(requirement("a", new SecurityScheme.X509())));
    }

    @Test
    void credentialsForANamedSchemeGoFirst() {
        var named = ApiKey.of("one");
        var options = ConnectOptions.builder()
                .credentials(ApiKey.of("other"))
                .credentials("second", named)
                .build();

        var scheme = new SecurityScheme.HttpApiKey("X-Key", SecurityScheme.HttpApiKey.In.HEADER);
        assertEquals(Optional.of(named), options.credentialsFor(requirement("second", scheme)));
        assertEquals("httpApiKey", scheme.type());
    }
}
