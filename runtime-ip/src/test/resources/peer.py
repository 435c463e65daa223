"""A peer that shares no code with ours: raw sockets of the standard library, and a capture of what goes over the wire.

Arguments: the version of IP, the protocol, the address to be at, the interface to capture on.
Commands, a line each: `send TO HEX` a payload, `packet TO HEX` one with its header, `frame HEX` whatever it is, `hops N` for what is sent from then on, `answer` whatever
comes from then on with the same JSON object, the text of its member `text` in capitals.
Prints, a line each: `ready`, `received FROM HEX` (of IPv4 with the header), `captured HEX` with the header.
"""
import json
import socket
import sys
import threading

version, protocol, here, interface = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
family = socket.AF_INET if version == 4 else socket.AF_INET6
printing = threading.Lock()
answering = threading.Event()


def say(*words):
    with printing:
        print(*words, flush=True)


def resolved(address):
    return socket.getaddrinfo(address, None, family, socket.SOCK_DGRAM)[0][4]


def receive(plain):
    while True:
        packet, source = plain.recvfrom(65_535)
        say("received", source[0], packet.hex())
        if answering.is_set():
            payload = packet[(packet[0] & 15) * 4:] if version == 4 else packet
            content = json.loads(payload)
            content["text"] = content["text"].upper()
            plain.sendto(json.dumps(content).encode(), source)


def capture(link):
    while True:
        frame, source = link.recvfrom(65_535)
        packet = frame[14:]
        if packet[9 if version == 4 else 6] == protocol and source[2] != socket.PACKET_OUTGOING:
            say("captured", packet.hex())


plain = socket.socket(family, socket.SOCK_RAW, protocol)
plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
plain.bind(resolved(here))
header = socket.socket(family, socket.SOCK_RAW, socket.IPPROTO_RAW)
link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0800 if version == 4 else 0x86DD))
link.bind((interface, 0))
for each, argument in ((receive, plain), (capture, link)):
    threading.Thread(target=each, args=(argument,), daemon=True).start()
say("ready")
for line in sys.stdin:
    command, *arguments = line.split(" ")
    if command == "send":
        plain.sendto(bytes.fromhex(arguments[1]), resolved(arguments[0]))
    elif command == "packet":
        header.sendto(bytes.fromhex(arguments[1]), resolved(arguments[0]))
    elif command == "frame":
        kind = 0x0800 if version == 4 else 0x86DD
        link.send(b"\xff" * 6 + bytes(6) + kind.to_bytes(2, "big") + bytes.fromhex(arguments[0]))
    elif command == "hops":
        level, option = (socket.IPPROTO_IP, socket.IP_TTL) if version == 4 else (
            socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS)
        plain.setsockopt(level, option, int(arguments[0]))
    elif command.strip() == "answer":
        answering.set()
