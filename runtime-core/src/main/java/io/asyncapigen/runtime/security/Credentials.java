package io.asyncapigen.runtime.security;

/**
 * What a caller shows to be let in.
 *
 * <p>Secrets are suppliers, so that they can come from a vault and be renewed: they are asked for at every (re)connect, on a thread of
 * the transport, and must be quick and thread-safe. No {@code toString} shows one.
 */
public sealed interface Credentials
        permits UserPassword, Token, ApiKey, ClientCertificate, EncryptionKey, Kerberos, CredentialsFile {
    /** Whether these are what the scheme asks for. */
    boolean suit(SecurityScheme scheme);
}
