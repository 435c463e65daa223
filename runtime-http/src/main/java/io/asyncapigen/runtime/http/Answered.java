package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Headers;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param asked where
 * @param fields as they came
 * @param body decompressed
 */
record Answered(URI asked, int status, HttpHeaders fields, Binary body) {
    /** Each name with each of its values. */
    List<Map.Entry<String, String>> entries() {
        var entries = new ArrayList<Map.Entry<String, String>>();
        fields.map().forEach((name, values) -> values.forEach(value -> entries.add(Map.entry(name, value))));
        return entries;
    }

    /** All of them, for users. */
    Headers headers() {
        var headers = Headers.builder();
        entries().forEach(each -> headers.add(each.getKey(), each.getValue()));
        return headers.build();
    }
}
