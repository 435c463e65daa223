package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "#/channels/a b > #/channels/a%20b",
                "#/channels/a%20b > #/channels/a%20b",
                "#/channels/a%20b{c} > #/channels/a%20b%7Bc%7D",
                "#/a#b/ö > #/a%23b/%C3%B6",
                "#/a%20b 50% > #/a%2520b%2050%25",
                "./some file[1].yaml#/a|b > ./some%20file%5B1%5D.yaml#/a%7Cb",
                "http://[::1]:80/a[1]?b#/c > http://[::1]:80/a%5B1%5D?b#/c",
                "../a/b.yaml > ../a/b.yaml"
            })
    void onlyWhatAUriCannotHaveIsEncoded(String text, String encoded) {
        assertEquals(encoded, Uris.encode(text));
        assertEquals(encoded, Uris.encode(encoded));
        assertEquals(ReferenceText.decode(text), ReferenceText.decode(encoded));
    }
}
