package io.asyncapigen.runtime.amqp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** An authorization server as far as a broker sees it: its public key, and signed tokens (RFC 7519). */
final class TokenIssuer {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    TokenIssuer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    String publicKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** One that lets its bearer do all in the virtual host {@code /}. */
    String token(Duration life) throws GeneralSecurityException {
        String signed = part("{\"alg\": \"RS256\", \"typ\": \"JWT\"}") + "."
                + part("""
                {"sub": "carol", "aud": "rabbitmq", "exp": %d,
                 "scope": "rabbitmq.configure:%%2F/* rabbitmq.write:%%2F/* rabbitmq.read:%%2F/*"}
                """.formatted(Instant.now().plus(life).getEpochSecond()));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
