package io.asyncapigen.runtime.schema;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of {@code format} that can be told from text that is none (JSON Schema 2020-12, Validation, section 7.3). A format that is not
 * here restricts nothing, as the specification has it.
 */
final class Formats {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(
            "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
    private static final String DAYS = "([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)";
    private static final String SECONDS = "([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)";
    private static final Pattern DURATION =
            Pattern.compile("P([0-9]+W|" + DAYS + "(T" + SECONDS + ")?|T" + SECONDS + ")");
    private static final Pattern EMAIL_NAME = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|\"([^\"\\\\\\r\\n]|\\\\.)*\"");
    private static final Pattern JSON_POINTER = Pattern.compile("(/([^/~]|~[01])*)*");
    private static final Pattern RELATIVE_JSON_POINTER = Pattern.compile("(0|[1-9][0-9]*)(#|(/([^/~]|~[01])*)*)");
    private static final Pattern URI_TEXT = Pattern.compile("[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]*");

    private static final Pattern IRI_TEXT = Pattern.compile("[^\\x00-\\x20\\x7F\"<>\\\\^`{|}]*");
    private static final Pattern IDN_EMAIL_NAME = Pattern.compile("[^\\x00-\\x20\\x7F\"(),:;<>@\\[\\\\\\]]+");
    private static final String VARIABLE = "([A-Za-z0-9_.]|%[0-9A-Fa-f]{2})+(:[1-9][0-9]{0,3}|\\*)?";
    private static final Pattern URI_TEMPLATE =
            Pattern.compile("([^\\x00-\\x20\"'%<>\\\\^`{|}]|%[0-9A-Fa-f]{2}|\\{[+#./;?&=,!@|]?" + VARIABLE + "(,"
                    + VARIABLE + ")*\\})*");

    private static final Map<String, Predicate<String>> KNOWN = Map.ofEntries(
            Map.entry("date-time", Formats::isDateTime),
            Map.entry("date", Formats::isDate),
            Map.entry("time", Formats::isTime),
            Map.entry("duration", all(DURATION)),
            Map.entry("email", Formats::isEmail),
            Map.entry("idn-email", Formats::isIdnEmail),
            Map.entry("hostname", all(HOST)),
            Map.entry("idn-hostname", Formats::isIdnHost),
            Map.entry("ipv4", all(IPV4)),
            Map.entry("ipv6", Formats::isIpv6),
            Map.entry("uuid", all(UUID)),
            Map.entry("uri", text -> isUri(text, URI_TEXT, true)),
            Map.entry("uri-reference", text -> isUri(text, URI_TEXT, false)),
            Map.entry("iri", text -> isUri(text, IRI_TEXT, true)),
            Map.entry("iri-reference", text -> isUri(text, IRI_TEXT, false)),
            Map.entry("uri-template", all(URI_TEMPLATE)),
            Map.entry("regex", RegexSyntax::test),
            Map.entry("json-pointer", all(JSON_POINTER)),
            Map.entry("relative-json-pointer", all(RELATIVE_JSON_POINTER)));

    private Formats() {}

    /** Which texts have that format; all, when it is not known here. */
    static Predicate<String> of(String format) {
        return KNOWN.getOrDefault(format, text -> true);
    }

    private static Predicate<String> all(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        return text.length() > 11
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && isDate(text.substring(0, 10))
                && isTime(text.substring(11));
    }

    /** A second of 60 is a leap second, which there is in the last minute of a day in UTC only. */
    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || !time.group(3).equals("60")) {
            return time.matches();
        }
        int minutes = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        if (time.group(6) != null) {
            int offset = Integer.parseInt(time.group(7)) * 60 + Integer.parseInt(time.group(8));
            minutes += time.group(6).equals("+") ? -offset : offset;
        }
        return Math.floorMod(minutes, 1440) == 1439;
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !EMAIL_NAME.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        String host = text.substring(at + 1);
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return HOST.matcher(host).matches();
        }
        String address = host.substring(1, host.length() - 1);
        return address.startsWith("IPv6:")
                ? isIpv6(address.substring(5))
                : IPV4.matcher(address).matches();
    }

    private static boolean isIpv6(String text) {
        String address = text;
        int last = address.lastIndexOf(':');
        if (address.indexOf('.') >= 0) {
            if (last < 0 || !IPV4.matcher(address.substring(last + 1)).matches()) {
                return false;
            }
            address = address.substring(0, last + 1) + "0:0"; // the last four octets are two groups
        }
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == 8;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap));
        String rest = address.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /** How many groups there are between colons; negative when one is none. */
    private static int groups(String text) {
        String[] groups = text.split(":", -1);
        for (String each : groups) {
            if (!each.matches("[0-9A-Fa-f]{1,4}")) {
                return -1;
            }
        }
        return groups.length;
    }

    /** Of any letters (RFC 6531), or an email as it is written elsewhere. */
    private static boolean isIdnEmail(String text) {
        int at = text.lastIndexOf('@');
        return isEmail(text)
                || at > 0
                        && IDN_EMAIL_NAME.matcher(text.substring(0, at)).matches()
                        && isIdnHost(text.substring(at + 1));
    }

    /** By the older rules of the JDK (RFC 3490), and with letters that are newer than those. */
    private static boolean isIdnHost(String text) {
        try {
            return HOST.matcher(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES))
                    .matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isUri(String text, Pattern signs, boolean absolute) {
        if (!signs.matcher(text).matches()) {
            return false;
        }
        try {
            return new URI(text).isAbsolute() || !absolute;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
