"""A small internet of our own on 127.0.0.1: hosts with certificates, scripted answers, and what was asked of them."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

import trustme

from desktop.fetch.network import Network

HERE = "127.0.0.1"
ICE = "www.ice.gov"
HOSTS = (
    ICE, "ice.gov", "api.github.com", "raw.githubusercontent.com", "media.githubusercontent.com",
    "lists.example.org", "elsewhere.example.org", "proxy.example.org",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived: the host of the connection, the request line and the header lines."""

    host: str
    line: str
    headers: tuple[str, ...]

    @property
    def path(self) -> str:
        return self.line.split(" ")[1]

    def header(self, name: str) -> str | None:
        for line in self.headers:
            key, _, value = line.partition(": ")
            if key.lower() == name.lower():
                return value
        return None


@dataclass(slots=True)
class Wire:
    """One connection seen from the server; `over` is set when the test is."""

    connection: socket.socket
    over: Event

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def drip(self, data: bytes, every: float) -> None:
        """Send byte by byte until the other side or the test has had enough."""
        for byte in data:
            self.send(bytes((byte,)))
            if self.over.wait(every):
                return


Answer = Callable[[Wire], None]


def reply(body: bytes = b"", status: str = "200 OK", **headers: str) -> Answer:
    """A well-formed answer; header names with `_` for `-`, an empty value leaves the header out."""
    lines = {"content-length": str(len(body)), "connection": "close"}
    lines.update({name.replace("_", "-"): value for name, value in headers.items()})
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    whole = f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body

    def answer(wire: Wire) -> None:
        wire.send(whole)

    return answer


def raw(data: bytes) -> Answer:
    """Exactly these bytes, then the end."""

    def answer(wire: Wire) -> None:
        wire.send(data)

    return answer


def silence(wire: Wire) -> None:
    """Take the request and say nothing until the test is over."""
    wire.over.wait(10)


@dataclass
class LittleNet:
    """All hosts behind one port each for TLS; answers by host and path, in turn, the last one again and again."""

    authority: trustme.CA
    asked: list[Asked] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)
    answers: dict[tuple[str, str], list[Answer]] = field(default_factory=dict)
    over: Event = field(default_factory=Event)
    ports: dict[str, int] = field(default_factory=dict)
    listeners: list[socket.socket] = field(default_factory=list)
    connections: list[socket.socket] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)

    def serve(self, host: str, path: str, *answers: Answer) -> None:
        """Answer requests for this path."""
        self.answers[host, path] = list(answers)

    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [one.path for one in self.asked]

    def trust(self) -> ssl.SSLContext:
        """Trusts our own authority and nobody else."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.authority.configure_trust(context)
        return context

    def dial(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """Connect to the port that plays this host; an unknown name does not exist."""
        self.dialled.append(f"{host}:{port}")
        if host not in self.ports:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        connected = socket.create_connection((HERE, self.ports[host]), timeout)
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connected

    @property
    def network(self) -> Network:
        """What the client stands on in tests; an empty proxy setting keeps this computer's out."""
        return Network(self.dial, self.trust, proxy="")

    def listen(self, handle: Callable[[socket.socket], None]) -> int:
        """Hand every connection to a new port to `handle` in a thread of its own; returns the port."""
        listener = socket.create_server((HERE, 0))
        self.listeners.append(listener)

        def attend() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    handle_too = connection.dup()  # the first one changes hands when TLS begins
                    self.connections.append(handle_too)
                    self._start(_guarded, handle, connection, handle_too)

        self._start(attend)
        return int(listener.getsockname()[1])

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=work, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def listen_tls(self, context: ssl.SSLContext, host: str) -> None:
        """Let a new port play `host`, with this certificate."""
        self.ports[host] = self.listen(TlsHost(self, context, host).handle)

    def close(self) -> None:
        """End everything that still waits."""
        self.over.set()
        for one in (*self.listeners, *self.connections):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self.threads:
            thread.join(5)


@dataclass(frozen=True, slots=True)
class TlsHost:
    """One host: greets with its certificate, reads the request, gives the next answer."""

    net: LittleNet
    context: ssl.SSLContext
    host: str

    def handle(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self.context.wrap_socket(connection, server_side=True) as secured:
            head = b""
            while b"\r\n\r\n" not in head:
                more = secured.recv(4096)
                if not more:
                    return
                head += more
            line, *headers = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            asked = Asked(self.host, line, tuple(headers))
            self.net.asked.append(asked)
            self._answer(asked)(Wire(secured, self.net.over))
            with suppress(OSError):
                secured.unwrap()

    def _answer(self, asked: Asked) -> Answer:
        waiting = self.net.answers.get((asked.host, asked.path), [reply(b"nothing here", "404 Not Found")])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


def _guarded(handle: Callable[[socket.socket], None], connection: socket.socket, handle_too: socket.socket) -> None:
    """A client that leaves early is no failure of the server."""
    with handle_too:
        with connection, suppress(OSError):
            handle(connection)
        with suppress(OSError):
            handle_too.shutdown(socket.SHUT_RDWR)


def server_context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """A server with this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@contextmanager
def little_net(authority: trustme.CA, context: ssl.SSLContext) -> Iterator[LittleNet]:
    """The net with all hosts up."""
    net = LittleNet(authority)
    for host in HOSTS:
        net.listen_tls(context, host)
    try:
        yield net
    finally:
        net.close()
