"""A client of NATS in another language, which shares no code with ours: written after the protocol's documentation.

    nats_client.py PORT publish SUBJECT PAYLOAD [NAME:VALUE]...
    nats_client.py PORT request SUBJECT PAYLOAD [NAME:VALUE]...   prints the reply
    nats_client.py PORT take SUBJECT                              says "ready", and prints the message that comes
    nats_client.py PORT answer SUBJECT PAYLOAD [NAME:VALUE]...    likewise, and replies to it

A message is printed as its subject, where it wants its reply (or a dash), its headers line by line, an empty line, and its payload.
"""

import socket
import sys

PATIENCE_SECONDS = 20


class Client:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        self.lines = self.socket.makefile("rb")
        self.waiting = []
        self.write(b'CONNECT {"verbose":false,"headers":true,"no_responders":true,"user":"alice","pass":"wonderland"}')
        self.flush()

    def write(self, *parts):
        self.socket.sendall(b"".join(part + b"\r\n" for part in parts))

    def flush(self):
        """Waits until the server has had all that was written."""
        self.write(b"PING")
        while self.read() != b"PONG":
            pass

    def subscribe(self, subject):
        self.write(b"SUB " + subject + b" 1")
        self.flush()

    def publish(self, subject, payload, headers, reply=b""):
        to = subject + (b" " + reply if reply else b"")
        if not headers:
            self.write(b"PUB %b %d" % (to, len(payload)), payload)
            return
        block = b"NATS/1.0\r\n" + b"".join(each + b"\r\n" for each in headers) + b"\r\n"
        self.write(b"HPUB %b %d %d" % (to, len(block), len(block) + len(payload)), block + payload)

    def read(self):
        """The line that comes next; what it says of a message waits."""
        line = self.lines.readline()
        if not line:
            raise EOFError("the server has ended the connection")
        words = line.split()
        if words[0] in (b"MSG", b"HMSG"):
            sizes = [int(each) for each in words[-2 if words[0] == b"HMSG" else -1:]]
            head = sizes[0] if len(sizes) == 2 else 0
            content = self.lines.read(sizes[-1])
            self.lines.readline()
            reply = words[3] if len(words) == 4 + len(sizes) else b""
            self.waiting.append((words[1], reply, content[:head], content[head:]))
        elif words[0] == b"PING":
            self.write(b"PONG")
        elif words[0] == b"-ERR":
            raise IOError(line.decode())
        return line.strip()

    def next(self):
        while not self.waiting:
            self.read()
        return self.waiting.pop(0)


def show(message):
    subject, reply, head, payload = message
    headers = [each for each in head.split(b"\r\n")[1:] if each]
    sys.stdout.buffer.write(b"\n".join([subject, reply or b"-", *headers, b"", payload]))


def main(port, action, subject, payload=b"", *headers):
    client = Client(int(port))
    if action == b"publish":
        client.publish(subject, payload, headers)
        client.flush()
    elif action == b"request":
        client.subscribe(b"_INBOX.python")
        client.publish(subject, payload, headers, b"_INBOX.python")
        show(client.next())
    else:
        client.subscribe(subject)
        print("ready", flush=True)
        message = client.next()
        if action == b"answer":
            client.publish(message[1], payload, headers)
            client.flush()
        show(message)


main(*(each.encode() for each in sys.argv[1:]))
