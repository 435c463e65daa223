package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrammarTest {
    /** Every place of the specification's objects where a Reference Object may stand, each with a reference of its own. */
    private static final String EVERYWHERE = """
            asyncapi: 3.1.0
            info:
              tags: [{$ref: '#/x/01'}, {externalDocs: {$ref: '#/x/02'}}]
              externalDocs: {$ref: '#/x/03'}
            servers:
              byReference: {$ref: '#/x/04'}
              inline:
                variables: {v: {$ref: '#/x/05'}}
                security: [{$ref: '#/x/06'}]
                tags: [{$ref: '#/x/07'}]
                externalDocs: {$ref: '#/x/08'}
                bindings: {$ref: '#/x/09'}
              bound:
                bindings:
                  mqtt: {sessionExpiryInterval: {$ref: '#/x/10'}, maximumPacketSize: {$ref: '#/x/11'}}
                  jms: {properties: [{$ref: '#/x/12'}]}
            channels:
              byReference: {$ref: '#/x/13'}
              inline:
                messages:
                  byReference: {$ref: '#/x/14'}
                  inline:
                    headers: {$ref: '#/x/15'}
                    payload: {$ref: '#/x/16'}
                    correlationId: {$ref: '#/x/17'}
                    tags: [{$ref: '#/x/18'}]
                    externalDocs: {$ref: '#/x/19'}
                    bindings: {$ref: '#/x/20'}
                    traits:
                    - $ref: '#/x/21'
                    - headers: {$ref: '#/x/22'}
                      correlationId: {$ref: '#/x/23'}
                      tags: [{$ref: '#/x/24'}]
                      externalDocs: {$ref: '#/x/25'}
                      bindings: {$ref: '#/x/26'}
                  bound:
                    bindings:
                      http: {headers: {$ref: '#/x/27'}}
                      kafka: {key: {$ref: '#/x/28'}}
                      mqtt: {correlationData: {$ref: '#/x/29'}, responseTopic: {$ref: '#/x/30'}}
                      anypointmq: {headers: {$ref: '#/x/31'}}
                      jms: {headers: {$ref: '#/x/32'}}
                servers: [{$ref: '#/x/33'}]
                parameters: {p: {$ref: '#/x/34'}}
                tags: [{$ref: '#/x/35'}]
                externalDocs: {$ref: '#/x/36'}
                bindings: {$ref: '#/x/37'}
              bound:
                bindings: {ws: {query: {$ref: '#/x/38'}, headers: {$ref: '#/x/39'}}}
            operations:
              byReference: {$ref: '#/x/40'}
              inline:
                channel: {$ref: '#/x/41'}
                security: [{$ref: '#/x/42'}]
                tags: [{$ref: '#/x/43'}]
                externalDocs: {$ref: '#/x/44'}
                bindings: {$ref: '#/x/45'}
                messages: [{$ref: '#/x/46'}]
                reply: {$ref: '#/x/47'}
                traits:
                - $ref: '#/x/48'
                - security: [{$ref: '#/x/49'}]
                  tags: [{$ref: '#/x/50'}]
                  externalDocs: {$ref: '#/x/51'}
                  bindings: {$ref: '#/x/52'}
              bound:
                reply: {address: {$ref: '#/x/53'}, channel: {$ref: '#/x/54'}, messages: [{$ref: '#/x/55'}]}
                bindings:
                  http: {query: {$ref: '#/x/56'}}
                  kafka: {groupId: {$ref: '#/x/57'}, clientId: {$ref: '#/x/58'}}
                  mqtt: {messageExpiryInterval: {$ref: '#/x/59'}}
                  solace: {timeToLive: {$ref: '#/x/60'}, priority: {$ref: '#/x/61'}}
            components:
              schemas: {a: {$ref: '#/x/62'}, b: {externalDocs: {$ref: '#/x/63'}}}
              servers: {a: {$ref: '#/x/64'}}
              channels: {a: {$ref: '#/x/65'}}
              operations: {a: {$ref: '#/x/66'}}
              messages: {a: {$ref: '#/x/67'}}
              securitySchemes: {a: {$ref: '#/x/68'}}
              serverVariables: {a: {$ref: '#/x/69'}}
              parameters: {a: {$ref: '#/x/70'}}
              correlationIds: {a: {$ref: '#/x/71'}}
              replies: {a: {$ref: '#/x/72'}}
              replyAddresses: {a: {$ref: '#/x/73'}}
              externalDocs: {a: {$ref: '#/x/74'}}
              tags: {a: {$ref: '#/x/75'}}
              operationTraits: {a: {$ref: '#/x/76'}}
              messageTraits: {a: {$ref: '#/x/77'}}
              serverBindings: {a: {$ref: '#/x/78'}}
              channelBindings: {a: {$ref: '#/x/79'}}
              operationBindings: {a: {$ref: '#/x/80'}}
              messageBindings: {a: {$ref: '#/x/81'}}
            """;

    private static final String SCHEMA_KEYWORDS = """
            components:
              schemas:
                S:
                  properties: {a: {$ref: '#/x/01'}}
                  patternProperties: {a: {$ref: '#/x/02'}}
                  dependentSchemas: {a: {$ref: '#/x/03'}}
                  dependencies: {a: {$ref: '#/x/04'}, b: [c]}
                  definitions: {a: {$ref: '#/x/05'}}
                  $defs: {a: {$ref: '#/x/06'}}
                  allOf: [{$ref: '#/x/07'}]
                  anyOf: [{$ref: '#/x/08'}]
                  oneOf: [{$ref: '#/x/09'}]
                  prefixItems: [{$ref: '#/x/10'}]
                  items: [{$ref: '#/x/11'}]
                  additionalItems: {$ref: '#/x/12'}
                  unevaluatedItems: {$ref: '#/x/13'}
                  contains: {$ref: '#/x/14'}
                  additionalProperties: {$ref: '#/x/15'}
                  unevaluatedProperties: {$ref: '#/x/16'}
                  propertyNames: {$ref: '#/x/17'}
                  contentSchema: {$ref: '#/x/18'}
                  not: {$ref: '#/x/19'}
                  if: {$ref: '#/x/20'}
                  then: {$ref: '#/x/21'}
                  else: {$ref: '#/x/22'}
                T:
                  items: {$ref: '#/x/23'}
                  additionalProperties: false
                U:
                  schemaFormat: application/schema+json;version=draft-07
                  schema: {items: {$ref: '#/x/24'}}
                V:
                  schema: {items: {$ref: '#/x/25'}}
            """;

    @Test
    void aReferenceIsFoundWhereverTheSpecificationAllowsOne() {
        assertAllFound(EVERYWHERE, 81);
    }

    @Test
    void aReferenceIsFoundBelowEveryKeywordThatHoldsSchemas() {
        assertAllFound(SCHEMA_KEYWORDS, 25);
    }

    private static void assertAllFound(String text, int count) {
        Set<String> written = new TreeSet<>();
        Matcher matcher = Pattern.compile("#/x/[0-9]+").matcher(text);
        while (matcher.find()) {
            written.add(matcher.group());
        }
        assertEquals(count, written.size());
        List<String> found = new ArrayList<>();
        Resolved.text(text).document().references().values().forEach(each -> found.add(each.text()));
        assertEquals(new ArrayList<>(written), found, "each once, in the order of the document");
    }
}
