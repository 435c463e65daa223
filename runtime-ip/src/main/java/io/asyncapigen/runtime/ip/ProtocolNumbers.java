package io.asyncapigen.runtime.ip;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The protocols of IP that have names: the keywords of IANA, and what else people and {@code /etc/protocols} call them. */
final class ProtocolNumbers {
    static final int HIGHEST = 255;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("icmp", 1),
            Map.entry("igmp", 2),
            Map.entry("ggp", 3),
            Map.entry("ipv4", 4),
            Map.entry("ipip", 4),
            Map.entry("ipencap", 4),
            Map.entry("st", 5),
            Map.entry("tcp", 6),
            Map.entry("egp", 8),
            Map.entry("igp", 9),
            Map.entry("pup", 12),
            Map.entry("udp", 17),
            Map.entry("hmp", 20),
            Map.entry("xns-idp", 22),
            Map.entry("rdp", 27),
            Map.entry("dccp", 33),
            Map.entry("ipv6", 41),
            Map.entry("rsvp", 46),
            Map.entry("gre", 47),
            Map.entry("esp", 50),
            Map.entry("ah", 51),
            Map.entry("mobile", 55),
            Map.entry("ipv6-icmp", 58),
            Map.entry("icmpv6", 58),
            Map.entry("icmp6", 58),
            Map.entry("eigrp", 88),
            Map.entry("ospf", 89),
            Map.entry("ospfigp", 89),
            Map.entry("etherip", 97),
            Map.entry("encap", 98),
            Map.entry("pim", 103),
            Map.entry("ipcomp", 108),
            Map.entry("vrrp", 112),
            Map.entry("pgm", 113),
            Map.entry("l2tp", 115),
            Map.entry("isis", 124),
            Map.entry("sctp", 132),
            Map.entry("fc", 133),
            Map.entry("udplite", 136),
            Map.entry("mpls-in-ip", 137),
            Map.entry("manet", 138),
            Map.entry("hip", 139),
            Map.entry("shim6", 140),
            Map.entry("wesp", 141),
            Map.entry("rohc", 142),
            Map.entry("ethernet", 143),
            Map.entry("raw", 255));

    private ProtocolNumbers() {}

    /** The number of a protocol, from its name in any case or its digits; empty when it is none that a socket can be opened for. */
    static OptionalInt of(String text) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= HIGHEST ? OptionalInt.of(number) : OptionalInt.empty();
        }
        Integer named = NAMED.get(text.toLowerCase(Locale.ROOT));
        return named == null ? OptionalInt.empty() : OptionalInt.of(named);
    }
}
