package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.asyncapigen.generator.model.SecurityRequirement;
import io.asyncapigen.generator.model.SecurityScheme;
import io.asyncapigen.generator.model.SecurityScheme.Type;
import io.asyncapigen.generator.model.Server;
import io.asyncapigen.generator.model.ServerVariable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerLinkerTest {

    @Test
    void aServerHasItsVariablesSecurityAndBindings() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                servers:
                  production:
                    host: '{region}.example.com:{port}'
                    pathname: /v1
                    protocol: kafka-secure
                    protocolVersion: '3.5'
                    title: Production
                    tags: [{name: live}, {$ref: '#/components/tags/cloud'}]
                    variables:
                      port: {$ref: '#/components/serverVariables/port'}
                      region: {enum: [eu, us], default: eu, description: where, examples: [us]}
                      unused: {default: x}
                    security:
                      - $ref: '#/components/securitySchemes/sasl'
                      - {type: X509}
                    bindings: {kafka: {schemaRegistryUrl: 'https://r'}, x-other: {}}
                components:
                  tags: {cloud: {name: cloud}}
                  serverVariables: {port: {default: '9092'}}
                  securitySchemes: {sasl: {type: scramSha512}}
                """);

        Server server = linked.server("production");
        assertEquals("{region}.example.com:{port}", server.host());
        assertEquals("kafka-secure", server.protocol());
        assertEquals("Production", server.docs().title());
        assertEquals(
                List.of("live", "cloud"),
                server.docs().tags().stream().map(each -> each.name()).toList());
        assertEquals(
                List.of("port", "region"),
                server.variables().stream().map(ServerVariable::name).toList());
        assertEquals(List.of("eu", "us"), server.variables().get(1).allowed());
        assertEquals("9092", server.variables().get(0).defaultValue());
        assertEquals(
                List.of("sasl", "X509"),
                server.security().stream().map(SecurityRequirement::name).toList());
        assertEquals(Set.of("kafka"), server.bindings().byProtocol().keySet());
        assertEquals(server, linked.document().server(server.place().id()));
    }

    @Test
    void aVariableThatIsNotDescribedTakesAnyValue() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                servers: {s: {host: '{name}.example.com', protocol: mqtt}}
                """);

        assertEquals("name", linked.server("s").variables().get(0).name());
        assertNull(linked.server("s").variables().get(0).defaultValue());
    }

    @Test
    void everyTypeOfSecuritySchemeIsLinked() {
        StringBuilder text = new StringBuilder(
                "asyncapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\ncomponents:\n  securitySchemes:\n");
        for (Type type : Type.values()) {
            text.append("    ")
                    .append(type.name())
                    .append(": {type: ")
                    .append(type.text())
                    .append("}\n");
        }
        text.append("    unknown: {type: magic}\n");

        Linked linked = Linked.of(text.toString());

        assertEquals(
                List.of(Type.values()),
                linked.document().components().securitySchemes().values().stream()
                        .map(SecurityScheme::type)
                        .toList());
    }

    @Test
    void fieldsAndFlowsOfSecuritySchemesAreKept() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                components:
                  securitySchemes:
                    key: {type: httpApiKey, in: header, name: X-Key, description: d}
                    bearer: {type: http, scheme: bearer, bearerFormat: JWT}
                    oidc: {type: openIdConnect, openIdConnectUrl: 'https://id', scopes: [a]}
                    oauth:
                      type: oauth2
                      scopes: [read]
                      flows:
                        clientCredentials: {tokenUrl: 'https://t', availableScopes: {read: to read, write: to write}}
                        x-own: {}
                """);

        var schemes = linked.document().components().securitySchemes();
        assertEquals("header", schemes.get("key").in());
        assertEquals("X-Key", schemes.get("key").name());
        assertEquals("JWT", schemes.get("bearer").bearerFormat());
        assertEquals("https://id", schemes.get("oidc").openIdConnectUrl());
        assertEquals(Set.of("clientCredentials"), schemes.get("oauth").flows().keySet());
        assertEquals(
                "to write",
                schemes.get("oauth")
                        .flows()
                        .get("clientCredentials")
                        .availableScopes()
                        .get("write"));
        assertEquals(List.of("read"), schemes.get("oauth").scopes());
    }
}
